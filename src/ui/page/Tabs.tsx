// The views of the left column, one at a time; which one, the address says.

import type { KeyboardEvent, ReactNode } from 'react'
import { usePage, usePlace, useT } from '#ui/shared/context.ts'
import styles from './LeftColumn.module.css'

/** What the left column can show. */
export type PanelId = 'exercise' | 'processes' | 'code' | 'scenario'

export interface TabsProps {
  readonly ids: readonly PanelId[]
  readonly viewOf: (id: PanelId) => ReactNode
}

export function Tabs({ ids, viewOf }: TabsProps) {
  const t = useT()
  const { place } = usePage()
  const chosen = usePlace((whereabouts) => whereabouts.view)
  const choose = (id: PanelId) => place.setState({ view: id === ids[0] ? null : id })
  const view = ids.find((id) => id === chosen) ?? ids[0] ?? 'processes'
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabFor(event.key, ids, view)
    if (!next) return
    event.preventDefault()
    choose(next)
    document.getElementById(`left-${next}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={t('left.views')} className={styles.tabs}>
        {ids.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`left-${each}`}
            aria-selected={each === view}
            aria-controls="left-panel"
            tabIndex={each === view ? 0 : -1}
            onClick={() => choose(each)}
            onKeyDown={onKeyDown}
          >
            {t(each)}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="left-panel"
        aria-labelledby={`left-${view}`}
        className={styles.panel}
        data-view={view}
      >
        {viewOf(view)}
      </div>
    </>
  )
}

/** Arrows go round, Home and End to the ends. */
function tabFor(key: string, ids: readonly PanelId[], at: PanelId): PanelId | undefined {
  const place = ids.indexOf(at)
  switch (key) {
    case 'ArrowLeft':
      return ids.at(place - 1)
    case 'ArrowRight':
      return ids[(place + 1) % ids.length]
    case 'Home':
      return ids[0]
    case 'End':
      return ids.at(-1)
    default:
      return undefined
  }
}
