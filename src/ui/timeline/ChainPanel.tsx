// The chain of the chosen span, in order, with the ids by which a log would tie it together. Every line leads to its step.

import { useEffect } from 'react'
import type { Timeline } from '#projections/timeline.ts'
import { noteSight } from '#session/sights.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { cellText } from './describe.ts'
import styles from './ChainPanel.module.css'
import type { SpanRef } from './scene.ts'
import type { Chosen } from './useChain.ts'
import type { WordSettings } from './words.ts'

export interface ChainPanelProps {
  readonly timeline: Timeline
  readonly settings: WordSettings
  readonly chosen: Chosen
  readonly onGoTo: (span: SpanRef) => void
  readonly onClose: () => void
}

export function ChainPanel({ timeline, settings, chosen, onGoTo, onClose }: ChainPanelProps) {
  const { t } = settings
  const { session } = usePage()
  const { correlation } = chosen.ids
  useEffect(() => noteSight(session, 'select', correlation), [session, correlation])
  const before = chosen.story.filter((id) => chosen.causes.has(id)).length
  const after = chosen.story.filter((id) => chosen.effects.has(id)).length
  return (
    <section className={styles.panel} aria-label={t('timeline.chain')}>
      <header className={styles.header}>
        <h3>{t('timeline.chain')}</h3>
        <span className={styles.about}>{t('timeline.chain.about', { causes: before, effects: after })}</span>
        <button
          type="button"
          className={buttons.icon}
          aria-label={t('timeline.chain.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <Ids {...{ settings, chosen }} />
      <ol className={styles.story}>
        {chosen.story.map((id) => {
          const span = timeline.spans[id]
          return (
            span && (
              <li key={id} data-origin={id === chosen.origin}>
                <button type="button" onClick={() => onGoTo({ section: chosen.section, span: id })}>
                  <span className={styles.step}>{t('timeline.chain.goTo', { step: span.step + 1 })}</span>
                  {span.status && <StatusGlyph status={span.status} />}
                  <span>{cellText(settings, timeline, span)}</span>
                </button>
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}

function Ids({ settings: { t }, chosen: { ids } }: Pick<ChainPanelProps, 'settings' | 'chosen'>) {
  const rows = [
    ['correlation', ids.correlation],
    ['causation', ids.causation],
    ['event', ids.event],
    ['delivery', ids.delivery],
  ] as const
  return (
    <dl className={styles.ids}>
      {rows.map(
        ([key, value]) =>
          value !== null && (
            <div key={key}>
              <dt>{t(`timeline.chain.${key}`)}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
