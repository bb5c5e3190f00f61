// Who moves next, and the code of it: one below the other where there is height for both, else one behind the other.

import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { PlaybackExtras } from '#ui/later/views.ts'
import { Processes } from '#ui/processes/Processes.tsx'
import { useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { narrow, phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './LeftColumn.module.css'
import { useIsHigh } from './useIsHigh.ts'

/** The listings and what shows them are a file of their own. */
const codeViews = lateViews(() => import('#ui/code/CodeView.tsx'))
const CodeView = codeViews.view((chunk) => chunk.CodeView, <div className={styles.codeToCome} />)

/** In pixels: two cards and a dozen lines of code. */
const forBoth = 600

export function LeftColumn({ className }: { readonly className: string | undefined }) {
  const [column, isHigh] = useIsHigh(forBoth)
  const pageScrolls = useMedia(narrow)
  const isPhone = useMedia(phone)
  const processes = (
    <>
      <Processes />
      {isPhone && <PlaybackExtras />}
    </>
  )
  return (
    <div ref={column} className={`${className ?? ''} ${styles.column}`}>
      {isHigh && !pageScrolls ? <Both>{processes}</Both> : <OneOfThem>{processes}</OneOfThem>}
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

const views = ['processes', 'code'] as const

function OneOfThem({ children }: { readonly children: ReactNode }) {
  const t = useT()
  const [view, setView] = useState<(typeof views)[number]>('processes')
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    const next = view === 'code' ? 'processes' : 'code'
    setView(next)
    document.getElementById(`left-${next}`)?.focus()
  }
  return (
    <>
      <div role="tablist" aria-label={t('left.views')} className={styles.tabs}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`left-${each}`}
            aria-selected={each === view}
            aria-controls="left-panel"
            tabIndex={each === view ? 0 : -1}
            onClick={() => setView(each)}
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
        {view === 'processes' ? children : <CodeView />}
      </div>
    </>
  )
}
