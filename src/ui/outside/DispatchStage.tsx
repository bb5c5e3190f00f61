// The stage of a scenario that hands on its events. There is more to look at than fits: the messages on their way, the flowchart that made them,
// and, where the page is narrow, the outside world; one of them at a time.

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { MessageLists } from '#ui/background/MessageLists.tsx'
import { useMoment, useT } from '#ui/shared/context.ts'
import { useInSight } from '#ui/shared/useInSight.ts'
import { useMedia } from '#ui/shared/useMedia.ts'
import { Watching } from '#ui/watching/Watching.tsx'
import styles from './DispatchStage.module.css'
import { OutsideSummary, OutsideWorld } from './OutsideWorld.tsx'
import { withRail } from './rail.ts'

type Tab = 'messages' | 'flowchart' | 'outside'

/** `children`: the flowchart and the event stream. */
export function DispatchStage({ children }: { readonly children: ReactNode }) {
  const { world } = useMoment()
  const hasRail = useMedia(withRail)
  const [chosen, setChosen] = useState<Tab | null>(null)
  const tabs: readonly Tab[] = [
    ...(world.background ? ['messages' as const] : []),
    'flowchart',
    ...(hasRail ? [] : ['outside' as const]),
  ]
  const tab = chosen && tabs.includes(chosen) ? chosen : (tabs[0] ?? 'flowchart')
  const id = useId()
  useFollow(tab === 'flowchart')
  return (
    <>
      {!hasRail && <OutsideSummary />}
      {tabs.length > 1 && <Tabs id={id} tabs={tabs} tab={tab} onTab={setChosen} />}
      <div
        className={styles.panel}
        data-tab={tab}
        {...(tabs.length > 1
          ? { id: `${id}-panel`, role: 'tabpanel', 'aria-labelledby': `${id}-${tab}` }
          : {})}
      >
        {tab === 'flowchart' && children}
        {tab === 'outside' && <OutsideWorld figures={false} />}
        {tab === 'messages' && (
          <>
            <MessageLists />
            <Watching />
          </>
        )}
      </div>
    </>
  )
}

/** The flowchart may be higher than its room: who has just moved stays in sight. */
function useFollow(isShown: boolean): void {
  const { trace, cursor } = useMoment()
  const choice = trace.steps[cursor - 1]?.choice
  const isMove = isShown && choice !== undefined && 'process' in choice
  useInSight(isMove ? `[data-node][data-at~="${CSS.escape(choice.process)}"]` : null, cursor)
}

interface TabsProps {
  readonly id: string
  readonly tabs: readonly Tab[]
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
}

function Tabs({ id, tabs, tab, onTab }: TabsProps) {
  const t = useT()
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (way === undefined) return
    event.preventDefault()
    const next = tabs.at((tabs.indexOf(tab) + way) % tabs.length) ?? tab
    onTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={t('stage.tabs')} className={styles.tabs}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          aria-selected={each === tab}
          aria-controls={`${id}-panel`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
          onKeyDown={onKeyDown}
        >
          {t(`stage.tab.${each}`)}
        </button>
      ))}
    </div>
  )
}

const ways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
