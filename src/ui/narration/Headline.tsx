// The headline: what has just happened, in a sentence, and below it what comes next, or at the end what it all came to. Whoever comes for the
// first time is told what this is, until they have moved.

import { useState } from 'react'
import { textIn } from '#i18n/language.ts'
import { forecastOf } from '#projections/forecast.ts'
import { openingOf } from '#projections/opening.ts'
import { useMoment, usePlace, usePreferences, useSession, useT } from '#ui/shared/context.ts'
import { Prediction, Summary, Told, TourOffer } from '#ui/later/views.ts'
import { Sentence } from '#ui/shared/Sentence.tsx'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { sentenceText } from '#ui/shared/sentenceText.ts'
import styles from './Headline.module.css'

export function Headline() {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const description = useSession(({ scenario }) => scenario.description)
  const about = description && textIn(t.language, description)
  const isSummedUp = cursor === trace.steps.length && cursor > 0
  const isNewcomer = useIsNewcomer(cursor)
  // There it is below, with what goes with the transport.
  const isPhone = useMedia(phone)
  return (
    <div className={styles.narration}>
      <h2 className={styles.headline} data-headline>
        {cursor === 0 ? <Sentence sentence={openingOf(trace.model)} /> : <Told />}
      </h2>
      <div className={styles.below} data-newcomer={isNewcomer}>
        <p className={styles.next}>
          {isNewcomer && <strong>{t('welcome')}</strong>}
          {!isSummedUp && (
            <span>{(cursor === 0 && about) || sentenceText(t, forecastOf(trace, world, cursor))}</span>
          )}
        </p>
        {!isPhone && <TourOffer isShown={isNewcomer} />}
        {isSummedUp && <Summary />}
      </div>
      <Prediction />
    </div>
  )
}

/** Somebody who has taken no tour and has not moved from where they came in. */
function useIsNewcomer(cursor: number): boolean {
  const [arrival] = useState(cursor)
  const isOffered = usePreferences(({ tour }) => tour)
  const isPlayground = usePlace(({ place }) => place.kind === 'playground')
  return isOffered && isPlayground && (cursor === arrival || cursor === 0)
}
