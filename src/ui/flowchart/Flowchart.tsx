// A machine's flowchart, painted from its geometry and marked with where the processes are. A group of the stage's picture.

import { useMemo } from 'react'
import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import type { ChartMarks } from '#projections/chartMarks.ts'
import { EdgeLabels } from './EdgeLabels.tsx'
import { NodeShape, StorePort } from './NodeShape.tsx'
import { PlainWay, Tracks } from './Tracks.tsx'
import { bandsOf } from './bands.ts'
import { descriptionOf } from './describe.ts'
import type { Geometry } from './geometry.ts'
import { hueOfMark } from './hueOfMark.ts'
import { nodeTextOf } from './nodeText.ts'
import { strokeOf } from './stroke.ts'

export interface FlowchartProps {
  /** The command's chart is a region of the page, the others are groups in the picture. */
  readonly kind: 'region' | 'group'
  readonly title: string
  readonly marks: ChartMarks
  readonly geometry: Geometry
  readonly layout: Layout
  readonly labels: StageLabels
  readonly language: 'en' | 'ja'
  readonly onNode: ((node: string) => void) | undefined
  readonly breakpoints: readonly string[]
}

export function Flowchart({
  kind,
  title,
  marks,
  geometry,
  layout,
  labels,
  language,
  onNode,
  breakpoints,
}: FlowchartProps) {
  const { chart } = marks
  const bands = useMemo(() => bandsOf(marks), [marks])
  return (
    <g role={kind} aria-label={title}>
      <Ways marks={marks} geometry={geometry} layout={layout} bands={bands} />
      {chart.nodes.map((node) => {
        const box = geometry.nodes[node.id]
        if (!box) return null
        const text = nodeTextOf(node, box, layout, labels, marks.facts[node.id])
        const standing = marks.processes.filter((mark) => mark.node === node.id)
        const [only] = standing
        return (
          <g key={node.id}>
            <NodeShape
              node={node}
              box={box}
              layout={layout}
              text={text}
              state={stateOf(marks, node.id, node.reached)}
              hue={only && standing.length === 1 ? hueOfMark(only) : null}
              at={standing.map(({ id }) => id)}
              description={descriptionOf(node, text, marks, labels, language, breakpoints)}
              onNode={onNode}
              hasBreakpoint={breakpoints.includes(node.id)}
            />
            {node.store && <StorePort box={box} layout={layout} />}
          </g>
        )
      })}
      <EdgeLabels chart={chart} geometry={geometry} bands={bands} layout={layout} labels={labels} />
    </g>
  )
}

function stateOf({ processes }: ChartMarks, node: string, reached: boolean) {
  if (processes.some((mark) => mark.node === node)) return 'occupied'
  if (processes.some(({ visited }) => visited.includes(node))) return 'visited'
  return reached ? 'unvisited' : 'unreached'
}

type WaysProps = Pick<FlowchartProps, 'marks' | 'geometry' | 'layout'> & {
  readonly bands: ReturnType<typeof bandsOf>
}

/** Ways that nobody has gone lie under those that somebody has. */
function Ways({ marks, geometry, layout, bands }: WaysProps) {
  const { chart } = marks
  const slanted = (id: string) => (chart.nodes.find((node) => node.id === id)?.shape === 'decision' ? 0.5 : 0)
  const gap = geometry.pitch - Math.min(...Object.values(geometry.nodes).map(({ height }) => height))
  const drawn = chart.edges.flatMap((edge) => {
    const points = geometry.edges[edge.id]?.points
    return points ? [{ edge, points, tracks: bands.get(edge.id) ?? [] }] : []
  })
  return (
    <>
      {drawn
        .filter(({ tracks }) => tracks.length === 0)
        .map(({ edge, points }) => (
          <PlainWay key={edge.id} points={points} layout={layout} />
        ))}
      {drawn
        .filter(({ tracks }) => tracks.length > 0)
        .map(({ edge, points, tracks }) => {
          const [start, end] = [isLevel(points, 0), isLevel(points, points.length - 2)]
          return (
            <Tracks
              key={edge.id}
              points={points}
              tracks={tracks}
              stroke={strokeOf(layout, tracks.length, gap)}
              slant={{ start: start ? slanted(edge.from) : 0, end: end ? slanted(edge.to) : 0 }}
            />
          )
        })}
    </>
  )
}

const isLevel = (points: readonly (readonly [number, number])[], at: number): boolean =>
  points[at]?.[1] === points[at + 1]?.[1]
