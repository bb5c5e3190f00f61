// While it is there, the page is large; along its lower edge are the keys, and the way out.

import { useEffect } from 'react'
import { watch } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage } from '#ui/shared/context.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { facilitatorTexts } from '#i18n/facilitator.ts'
import styles from './Strip.module.css'

interface StripProps {
  readonly keys: boolean
  readonly onLeave: () => void
}

const shown = [
  ['→', 'projector.step'],
  ['←', 'projector.back'],
  ['Space', 'projector.play'],
  ['1–8', 'projector.process'],
  ['R', 'projector.reset'],
] as const

export function Strip({ keys, onLeave }: StripProps) {
  const t = useLateTexts(facilitatorTexts)
  const { place } = usePage()
  useLargePage()
  const leave = () => {
    onLeave()
    // The address forgets it with the next step.
    place.setState({ view: null })
  }
  return (
    <aside className={styles.strip} aria-label={t?.('projector.keys')}>
      {keys && t && (
        <dl>
          {shown.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" className={buttons.plain} onClick={leave}>
        {t?.('projector.leave')}
      </button>
    </aside>
  )
}

function useLargePage(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    // Canvases and charts measure themselves anew.
    const measure = () => {
      window.dispatchEvent(new Event('resize'))
      watch()
    }
    dataset['view'] = 'projector'
    measure()
    return () => {
      delete dataset['view']
      measure()
    }
  }, [])
}
