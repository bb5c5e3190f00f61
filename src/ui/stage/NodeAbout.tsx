// What a chosen node does, and whether playing stops there. Choosing a node has set the breakpoint already; here it can be taken back.

import { useEffect, useRef } from 'react'
import type { stageEn } from '#i18n/stage.en.ts'
import { stageTexts } from '#i18n/stage.ts'
import { toggleBreakpoint } from '#session/breakpoints.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import styles from './NodeAbout.module.css'

export interface NodeAboutProps {
  readonly node: string
  readonly onClose: () => void
}

export function NodeAbout({ node, onClose }: NodeAboutProps) {
  const page = useT()
  const t = useLateTexts(stageTexts)
  const { session } = usePage()
  const stops = useSession(({ breakpoints }) => breakpoints.includes(node))
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  if (!t) return null
  return (
    <section ref={panel} className={styles.panel} aria-label={t('about.region')} data-about={node}>
      <div className={styles.head}>
        <h3>{page.filled(`node.${node}` as 'node.load', {})}</h3>
        <button type="button" className={buttons.icon} aria-label={t('about.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p role="status">{t.filled(`about.${node}` as keyof typeof stageEn, {})}</p>
      <label className={styles.stop}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={stops}
          checked={stops}
          aria-describedby="about-stop"
          onChange={() => toggleBreakpoint(session, node)}
        />
        {t('about.stop')}
      </label>
      <p id="about-stop" className={styles.about}>
        {t('about.code')}
      </p>
    </section>
  )
}
