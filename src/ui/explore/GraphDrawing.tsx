import { useCallback, useMemo, useRef } from 'react'
import type { Picture } from '#session/exploring/picture.ts'
import { useT } from '#ui/shared/context.ts'
import { hueOfProcess } from '#ui/shared/processHue.ts'
import { Axes } from './Axes.tsx'
import { useExplorer } from './exploreContext.ts'
import styles from './GraphDrawing.module.css'
import { geometryOf, neighbourOf, type Arrow, type GraphGeometry } from './graphGeometry.ts'
import { GraphNode } from './GraphNode.tsx'
import { nodeText } from './nodeText.ts'

export interface GraphDrawingProps {
  readonly picture: Picture
  /** States that the run at hand has been in. */
  readonly path: readonly number[]
  readonly here: number | null
  readonly picked: number | null
  /** States to be seen; all where nothing is picked. */
  readonly lit: ReadonlySet<number> | null
  readonly onPick: (id: number) => void
  readonly onGo: (id: number) => void
}

export function GraphDrawing({ picture, path, here, picked, lit, onPick, onGo }: GraphDrawingProps) {
  const t = useT()
  const { words } = useExplorer()
  const box = useRef<SVGSVGElement>(null)
  const geometry = useMemo(() => geometryOf(picture), [picture])
  const steps = useMemo(() => new Map(path.map((id, index) => [id, index])), [path])
  const reached = picked ?? here ?? 0
  const walk = useCallback(
    (id: number, key: Arrow) => {
      const next = neighbourOf(picture, geometry, id, key)
      if (next !== null) box.current?.querySelector<SVGElement>(`[data-state="${next}"]`)?.focus()
    },
    [picture, geometry],
  )
  return (
    <div className={styles.scroll}>
      <svg
        ref={box}
        className={styles.drawing}
        viewBox={`0 0 ${geometry.width} ${geometry.height}`}
        style={{ minInlineSize: geometry.width * 0.94, maxInlineSize: geometry.width * 1.1 }}
        role="group"
        aria-label={words('explore.picture.name')}
      >
        {picture.kind === 'grid' && <Axes picture={picture} geometry={geometry} />}
        <Edges picture={picture} geometry={geometry} lit={lit} />
        <Run picture={picture} geometry={geometry} path={path} />
        {picture.nodes.map((node) => (
          <GraphNode
            key={node.id}
            node={node}
            x={geometry.x(node.id)}
            y={geometry.y(node.id)}
            step={steps.get(node.id) ?? null}
            isHere={node.id === here}
            isPicked={node.id === picked}
            isDim={lit !== null && !lit.has(node.id)}
            isReached={node.id === reached}
            label={nodeText(t, words, node, node.id === here)}
            onPick={onPick}
            onGo={onGo}
            onWalk={walk}
          />
        ))}
      </svg>
    </div>
  )
}

interface Drawn {
  readonly picture: Picture
  readonly geometry: GraphGeometry
}

function Edges({ picture, geometry, lit }: Drawn & { readonly lit: ReadonlySet<number> | null }) {
  return (
    <g aria-hidden="true">
      {picture.edges.map(({ from, to, breaks }, index) => (
        <line
          key={index}
          className={styles.edge}
          data-breaks={breaks.length > 0}
          data-dim={lit !== null && !(lit.has(from) && lit.has(to))}
          x1={geometry.x(from)}
          y1={geometry.y(from)}
          x2={geometry.x(to)}
          y2={geometry.y(to)}
        />
      ))}
    </g>
  )
}

/** The run at hand, each step in the hue of who made it. */
function Run({ picture, geometry, path }: Drawn & { readonly path: readonly number[] }) {
  return (
    <g aria-hidden="true">
      {path.slice(1).map((to, index) => {
        const from = path[index] ?? 0
        const edge = picture.edges.find((each) => each.from === from && each.to === to)
        const process = edge && 'process' in edge.choice ? edge.choice.process : ''
        return (
          <line
            key={to}
            className={styles.run}
            data-hue={hueOfProcess(process, picture.processes.indexOf(process))}
            x1={geometry.x(from)}
            y1={geometry.y(from)}
            x2={geometry.x(to)}
            y2={geometry.y(to)}
          />
        )
      })}
    </g>
  )
}
