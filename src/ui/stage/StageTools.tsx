// What one can do with the flowchart beside watching it: look closer, take it along as text or as a machine, and count versions another way.

import { useState } from 'react'
import { stageTexts, type StageTexts } from '#i18n/stage.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePreferences } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import type { ToolsPlace } from '#ui/stage/frame.ts'
import type { ZoomControls } from '#ui/stage/useStageZoom.ts'
import { useChartTexts } from './chartTexts.ts'
import styles from './StageTools.module.css'

export interface StageToolsProps {
  readonly zoom: ZoomControls
  readonly place: ToolsPlace
}

export function StageTools({ zoom, place }: StageToolsProps) {
  const t = useLateTexts(stageTexts)
  if (!t) return null
  return (
    <div
      className={styles.tools}
      data-layout={place.layout}
      data-tight={place.isTight}
      data-zoomed={zoom.factor > 1}
      style={{ ['--left' as string]: `${place.left}px`, ['--middle' as string]: `${place.middle}px` }}
    >
      <div role="toolbar" aria-label={t('tools.zoom')}>
        <button
          type="button"
          className={buttons.icon}
          aria-label={t('tools.out')}
          title={t('tools.out')}
          aria-disabled={zoom.factor === 1}
          onClick={zoom.zoomOut}
        >
          <Sign d="M3 8h10" />
        </button>
        <button
          type="button"
          className={buttons.icon}
          aria-label={t('tools.in')}
          title={t('tools.in')}
          onClick={zoom.zoomIn}
        >
          <Sign d="M3 8h10M8 3v10" />
        </button>
        {zoom.factor > 1 && (
          <button type="button" className={buttons.plain} onClick={zoom.fit}>
            {t('tools.fit')}
          </button>
        )}
        <Popover label={t('tools.more')} buttonClass={buttons.icon} button={<Icon name="more" />}>
          <Menu t={t} />
        </Popover>
      </div>
    </div>
  )
}

const Sign = ({ d }: { readonly d: string }) => (
  <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
    <path d={d} />
  </svg>
)

function Menu({ t }: { readonly t: StageTexts }) {
  const { mermaid, machine } = useChartTexts()
  const { preferences } = usePage()
  const numbering = usePreferences((chosen) => chosen.numbering)
  return (
    <div className={styles.menu}>
      <Copy t={t} name={t('tools.mermaid')} about={t('tools.mermaid.about')} text={mermaid} />
      <Copy t={t} name={t('tools.machine')} about={t('tools.machine.about')} text={machine} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={numbering === 'zero'}
          checked={numbering === 'zero'}
          aria-describedby="about-numbering"
          onChange={(event) => preferences.choose({ numbering: event.target.checked ? 'zero' : 'one' })}
        />
        {t('tools.numbering')}
      </label>
      <p id="about-numbering" className={styles.about}>
        {t('tools.numbering.about')}
      </p>
    </div>
  )
}

interface CopyProps {
  readonly t: StageTexts
  readonly name: string
  readonly about: string
  readonly text: () => string
}

/** Says what came of it, until something else is done. */
function Copy({ t, name, about, text }: CopyProps) {
  const [said, say] = useState<'tools.copied' | 'tools.notCopied' | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => say('tools.copied'),
      () => say('tools.notCopied'),
    )
  }
  return (
    <div>
      <button type="button" className={styles.copy} onClick={copy}>
        {name}
        <span
          role="status"
          className={styles.said}
          data-status={said === 'tools.notCopied' ? 'failed' : 'ok'}
        >
          {said && t(said)}
        </span>
      </button>
      <p className={styles.about}>{about}</p>
    </div>
  )
}
