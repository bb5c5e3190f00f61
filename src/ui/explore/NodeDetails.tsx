import type { Picture } from '#session/exploring/picture.ts'
import { scheduleText } from '#session/exploring/goTo.ts'
import type { WaysTo } from '#session/exploring/waysTo.ts'
import { useT } from '#ui/shared/context.ts'
import { useExplorer } from './exploreContext.ts'
import { processesText } from './nodeText.ts'
import styles from './StateGraph.module.css'
import { waysText } from './waysText.ts'

export interface NodeDetailsProps {
  readonly picture: Picture
  readonly node: number | null
  readonly ways: WaysTo | null
}

/** Which schedules lead to the state that was picked. */
export function NodeDetails({ picture, node, ways }: NodeDetailsProps) {
  const t = useT()
  const { words } = useExplorer()
  const state = node === null ? undefined : picture.nodes[node]
  if (!state || !ways) return <p className={styles.details}>{words('explore.node.pick')}</p>
  return (
    <div className={styles.details}>
      <p>
        <strong>{words('explore.node.ways')}</strong> {processesText(t, words, state)}
      </p>
      {state.id === 0 ? (
        <p>{words('explore.node.ways.begin')}</p>
      ) : (
        <>
          <p>{waysText(words, ways)}</p>
          <p>
            {words('explore.node.ways.shown', { schedule: '' })}
            <code>{scheduleText(ways.shortest)}</code>
          </p>
        </>
      )}
    </div>
  )
}
