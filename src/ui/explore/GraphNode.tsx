import { memo } from 'react'
import type { PictureNode } from '#session/exploring/picture.ts'
import { isArrow, type Arrow } from './graphGeometry.ts'
import styles from './GraphNode.module.css'

export interface GraphNodeProps {
  readonly node: PictureNode
  readonly x: number
  readonly y: number
  /** The how-many-th of the run at hand; null: it was not here. */
  readonly step: number | null
  readonly isHere: boolean
  readonly isPicked: boolean
  readonly isDim: boolean
  /** The one that the tab key comes to. */
  readonly isReached: boolean
  readonly label: string
  readonly onPick: (id: number) => void
  readonly onGo: (id: number) => void
  /** An arrow key: on to the neighbour in that direction. */
  readonly onWalk: (id: number, key: Arrow) => void
}

const octagon = 'M-3.7 -9H3.7L9 -3.7V3.7L3.7 9H-3.7L-9 3.7V-3.7z'

/** One state. Open is hollow, lost is an octagon, safe is full; where everything has ended there is a cross or a tick in it. */
export const GraphNode = memo(function GraphNode(props: GraphNodeProps) {
  const { node, x, y, step, isHere, isPicked, isDim, isReached, label, onPick, onGo, onWalk } = props
  const { id, prospect, ends } = node
  return (
    <g
      className={styles.node}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={isReached ? 0 : -1}
      aria-label={label}
      aria-current={isHere ? 'step' : undefined}
      data-state={id}
      data-prospect={prospect}
      data-here={isHere}
      data-picked={isPicked}
      data-dim={isDim}
      onFocus={() => onPick(id)}
      onClick={() => onGo(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onGo(id)
        else if (isArrow(event.key)) onWalk(id, event.key)
        else return
        // The page has other plans for these keys.
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <circle className={styles.target} r="16" />
      {isHere && <circle className={styles.halo} r="14" />}
      {prospect === 'lost' ? (
        <path className={styles.shape} d={octagon} />
      ) : (
        <circle className={styles.shape} r={prospect === 'safe' ? 8 : 8.5} />
      )}
      {step !== null && !ends ? (
        <text className={styles.step} dy="0.36em">
          {step}
        </text>
      ) : (
        ends && (
          <path
            className={styles.mark}
            d={prospect === 'lost' ? 'm-3 -3 6 6m0-6-6 6' : 'm-3.6 .3 2.4 2.5L3.8-2.8'}
          />
        )
      )}
    </g>
  )
})
