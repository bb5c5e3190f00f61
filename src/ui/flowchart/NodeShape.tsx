// One node of the flowchart: its box, number, name, figure, and the port of those that touch the event store.

import type { KeyboardEvent } from 'react'
import type { ChartNode, Layout } from '#projections/chart.ts'
import styles from './NodeShape.module.css'
import { bottomOf, leftOf, rightOf, topOf, type Box } from './geometry.ts'
import { tipOf } from './grid.ts'
import type { NodeText } from './nodeText.ts'
import { Words } from './Words.tsx'
import type { HueName } from '#ui/tokens.ts'

export interface NodeShapeProps {
  readonly node: ChartNode
  readonly box: Box
  readonly layout: Layout
  readonly text: NodeText
  readonly state: 'unreached' | 'unvisited' | 'visited' | 'occupied'
  /** Of the one process that stands here; null where nobody does, or several. */
  readonly hue: HueName | null
  /** The processes that stand here. */
  readonly at: readonly string[]
  readonly description: string
  readonly onNode: ((node: string) => void) | undefined
  readonly hasBreakpoint: boolean
}

export function NodeShape({
  node,
  box,
  layout,
  text,
  state,
  hue,
  at,
  description,
  onNode,
  hasBreakpoint,
}: NodeShapeProps) {
  const asButton = onNode && {
    role: 'button',
    tabIndex: 0,
    'aria-pressed': hasBreakpoint,
    onClick: () => onNode(node.id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onNode(node.id)
    },
  }
  return (
    <g
      className={styles.node}
      data-node={node.id}
      data-at={at.join(' ')}
      data-state={state}
      data-shape={node.shape}
      data-layout={layout}
      data-breakpoint={hasBreakpoint}
      {...(hue ? { 'data-hue': hue } : {})}
      role="img"
      aria-label={description}
      {...asButton}
    >
      <Outline node={node} box={box} layout={layout} />
      {hasBreakpoint && <Breakpoint box={box} />}
      {text.number && <Words className={styles.number} text={text.number} />}
      <Words className={styles.name} text={text.name} />
      {text.fact && (
        <Words className={node.shape === 'decision' ? styles.used : styles.fact} text={text.fact} />
      )}
    </g>
  )
}

/** The same label with a point as in the margin of the code, on the upper edge, where no token stands. */
function Breakpoint({ box }: { readonly box: Box }) {
  const [x, y] = [rightOf(box) - 30, topOf(box)]
  return <path className={styles.breakpoint} data-status="failed" d={`M${x} ${y - 6}h14l6 6-6 6h-14z`} />
}

function Outline({ node, box, layout }: Pick<NodeShapeProps, 'node' | 'box' | 'layout'>) {
  if (node.shape === 'decision') {
    const [left, right, top, bottom, tip] = [leftOf(box), rightOf(box), topOf(box), bottomOf(box), tipOf(box)]
    const corners = [
      [left, box.y],
      [left + tip, top],
      [right - tip, top],
      [right, box.y],
      [right - tip, bottom],
      [left + tip, bottom],
    ]
    return <polygon className={styles.box} points={corners.map((corner) => corner.join(',')).join(' ')} />
  }
  const radius = layout === 'wide' ? 12 : 8
  return (
    <rect
      className={styles.box}
      x={leftOf(box)}
      y={topOf(box)}
      width={box.width}
      height={box.height}
      rx={radius}
    />
  )
}

/** Where lines to and from the event stream are plugged in. Only nodes that have one touch the store. */
export function StorePort({ box, layout }: { readonly box: Box; readonly layout: Layout }) {
  const [width, share] = layout === 'wide' ? [8, 0.54] : [7, 0.6]
  const height = box.height * share
  return (
    <rect
      className={styles.port}
      data-hue="store"
      x={rightOf(box) - width / 2}
      y={box.y - height / 2}
      width={width}
      height={height}
      rx={3}
    />
  )
}
