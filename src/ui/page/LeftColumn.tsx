// Who moves next, and the code of it: one below the other where there is height for both, else one behind the other.

import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { PlaybackExtras } from '#ui/later/views.ts'
import { Processes } from '#ui/processes/Processes.tsx'
import { usePage, usePlace, useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { narrow, phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './LeftColumn.module.css'
import { useIsHigh } from './useIsHigh.ts'

/** The listings and what shows them are a file of their own. */
const codeViews = lateViews(() => import('#ui/code/CodeView.tsx'))
const CodeView = codeViews.view((chunk) => chunk.CodeView, <div className={styles.codeToCome} />)

const ScenarioPanel = lateViews(() => import('#ui/editor/ScenarioPanel.tsx')).view(
  (chunk) => chunk.ScenarioPanel,
)

/** In pixels: the tabs, two cards and some lines of code. */
const forBoth = 620

/** What the left column can show, in the order of its tabs. Where there is height, the code stands below the processes. */
type PanelId = 'processes' | 'code' | 'scenario'

export function LeftColumn({ className }: { readonly className: string | undefined }) {
  const [column, isHigh] = useIsHigh(forBoth)
  const pageScrolls = useMedia(narrow)
  const isPhone = useMedia(phone)
  const isTall = isHigh && !pageScrolls
  const ids: readonly PanelId[] = isTall ? ['processes', 'scenario'] : ['processes', 'code', 'scenario']
  const processes = (
    <>
      <Processes />
      {isPhone && <PlaybackExtras />}
    </>
  )
  const viewOf = (id: PanelId): ReactNode => {
    switch (id) {
      case 'processes':
        return isTall ? <Both>{processes}</Both> : processes
      case 'code':
        return <CodeView />
      case 'scenario':
        return <ScenarioPanel />
    }
  }
  return (
    <div ref={column} className={`${className ?? ''} ${styles.column}`}>
      <Tabs ids={ids} viewOf={viewOf} />
    </div>
  )
}

function Both({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <div className={styles.processes} data-brief={isOpen}>
        {children}
      </div>
      <div className={styles.code} data-open={isOpen}>
        <CodeView fold={{ isOpen, onFold: () => setOpen(!isOpen) }} />
      </div>
    </>
  )
}

interface TabsProps {
  readonly ids: readonly PanelId[]
  readonly viewOf: (id: PanelId) => ReactNode
}

function Tabs({ ids, viewOf }: TabsProps) {
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
