// Offers the tour once, quietly: it is gone for good when it has been taken, left or declined.

import { useCallback, useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePlace, usePreferences, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { lateViews } from '#ui/shared/lateViews.tsx'
import styles from './TourOffer.module.css'

const Tour = lateViews(() => import('./Tour.tsx')).view((chunk) => chunk.Tour)

export interface TourOfferProps {
  /** A tour that has begun goes on without the button. */
  readonly isShown?: boolean
}

export function TourOffer({ isShown = true }: TourOfferProps) {
  const t = useT()
  const { preferences } = usePage()
  const isOffered = usePreferences(({ tour }) => tour)
  const isPlayground = usePlace(({ place }) => place.kind === 'playground')
  const [isOn, setOn] = useState(false)
  const leave = useCallback(() => {
    setOn(false)
    preferences.choose({ tour: false })
    // Where one goes on from: the next to press.
    document.querySelector<HTMLElement>('button[data-suggested="true"]')?.focus()
  }, [preferences])
  if (!isOffered || !isPlayground) return null
  return (
    <>
      {isShown && (
        <span className={styles.offer}>
          <button type="button" className={buttons.plain} aria-expanded={isOn} onClick={() => setOn(true)}>
            {t('tour.offer')}
          </button>
          <button
            type="button"
            className={buttons.icon}
            aria-label={t('tour.decline')}
            title={t('tour.decline')}
            onClick={leave}
          >
            <Icon name="close" />
          </button>
        </span>
      )}
      {isOn && <Tour onLeave={leave} />}
    </>
  )
}
