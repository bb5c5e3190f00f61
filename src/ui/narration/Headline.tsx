// The headline: what has just happened, in a sentence, and below it what comes next, or at the end what it all came to.

import { textIn } from '#i18n/language.ts'
import { forecastOf } from '#projections/forecast.ts'
import { openingOf } from '#projections/opening.ts'
import { useMoment, useSession, useT } from '#ui/shared/context.ts'
import { Prediction, Summary, Told } from '#ui/later/views.ts'
import { Sentence } from '#ui/shared/Sentence.tsx'
import { sentenceText } from '#ui/shared/sentenceText.ts'
import styles from './Headline.module.css'

export function Headline() {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const description = useSession(({ scenario }) => scenario.description)
  const about = description && textIn(t.language, description)
  const isOver = cursor === trace.steps.length
  return (
    <div className={styles.narration}>
      <h2 className={styles.headline} data-headline>
        {cursor === 0 ? <Sentence sentence={openingOf(trace.model)} /> : <Told />}
      </h2>
      {isOver && cursor > 0 ? (
        <Summary />
      ) : (
        <p className={styles.next}>
          {(cursor === 0 && about) || sentenceText(t, forecastOf(trace, world, cursor))}
        </p>
      )}
      <Prediction />
    </div>
  )
}
