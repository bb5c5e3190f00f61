// Four stops, one card each, at what they are about. Nothing is locked meanwhile: whoever wants to press something presses it.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { tourTexts } from '#i18n/tour.ts'
import { watch } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { phone, scrolls } from '#ui/shared/useMedia.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { placeOf, stops, type Stop } from './stops.ts'
import styles from './Tour.module.css'

export function Tour({ onLeave }: { readonly onLeave: () => void }) {
  const t = useLateTexts(tourTexts)
  const [at, setAt] = useState(0)
  const stop = stops[at]
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onLeave])
  useEffect(watch, [at])
  const { card, ring } = usePlaced(stop, t !== null)
  if (!t || !stop) return null
  const isLast = at === stops.length - 1
  return createPortal(
    <>
      <div ref={ring} className={styles.ring} aria-hidden="true" />
      <div ref={card} role="dialog" aria-labelledby="tour-title" className={styles.card} tabIndex={-1}>
        <div className={styles.head}>
          <h2 id="tour-title">{t(`tour.${stop.id}.title`)}</h2>
          <button type="button" className={buttons.icon} aria-label={t('tour.leave')} onClick={onLeave}>
            <Icon name="close" />
          </button>
        </div>
        <p>{t(`tour.${stop.id}`)}</p>
        <div className={styles.foot}>
          <span>{t('tour.of', { stop: at + 1, count: stops.length })}</span>
          {at > 0 && (
            <button type="button" className={buttons.plain} onClick={() => setAt(at - 1)}>
              {t('tour.back')}
            </button>
          )}
          <button
            type="button"
            className={buttons.outlined}
            onClick={() => (isLast ? onLeave() : setAt(at + 1))}
          >
            {t(isLast ? 'tour.done' : 'tour.next')}
          </button>
        </div>
      </div>
    </>,
    document.body,
  )
}

/** Keeps ring and card at the stop's target while the page moves under them. */
function usePlaced(stop: Stop | undefined, isThere: boolean) {
  const card = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  // Every step may move what a stop is about.
  useMoment()
  useEffect(() => {
    if (!isThere) return
    // Where the page scrolls, the card needs room beside it too.
    stop?.target()?.scrollIntoView({ block: matchMedia(scrolls).matches ? 'center' : 'nearest' })
    card.current?.focus({ preventScroll: true })
  }, [stop, isThere])
  useLayoutEffect(() => {
    const place = () => {
      const target = stop?.target()?.getBoundingClientRect()
      if (!target || !card.current || !ring.current) return
      const { left, top } = placeOf(target, card.current.getBoundingClientRect(), {
        width: window.innerWidth,
        // Above the transport that sticks to a phone's lower edge.
        height: window.innerHeight - (matchMedia(phone).matches ? 53 : 0),
      })
      Object.assign(card.current.style, { left: `${left}px`, top: `${top}px` })
      Object.assign(ring.current.style, {
        left: `${target.left}px`,
        top: `${target.top}px`,
        width: `${target.width}px`,
        height: `${target.height}px`,
      })
    }
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  })
  return { card, ring }
}
