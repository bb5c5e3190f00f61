// The words on the ways.

import type { StageLabels } from '#i18n/chart.ts'
import type { Chart, Layout } from '#projections/chart.ts'
import type { Track } from './bands.ts'
import styles from './EdgeLabels.module.css'
import type { EdgeGeometry, Geometry, LabelPlace } from './geometry.ts'
import { strokeOf } from './stroke.ts'

export interface EdgeLabelsProps {
  readonly chart: Chart
  readonly geometry: Geometry
  readonly bands: ReadonlyMap<string, readonly Track[]>
  readonly layout: Layout
  readonly labels: StageLabels
}

export function EdgeLabels({ chart, geometry, bands, layout, labels }: EdgeLabelsProps) {
  return (
    <g aria-hidden="true" className={styles.labels} fontSize={layout === 'wide' ? 13 : 12}>
      {chart.edges.map((edge) => {
        const drawn = geometry.edges[edge.id]
        if (edge.label === null || !drawn?.label) return null
        const tracks = bands.get(edge.id) ?? []
        const place = besideBand(drawn, drawn.label, tracks.length, layout)
        const isShort = layout === 'narrow' && (edge.label === 'readAgain' || edge.label === 'appendAgain')
        return (
          <text
            key={edge.id}
            x={place.x}
            y={place.y}
            textAnchor={place.anchor}
            dominantBaseline="central"
            className={edge.label === 'conflict' ? styles.conflict : styles.label}
            data-live={tracks.length > 0}
          >
            {labels(isShort ? 'edge.yes' : `edge.${edge.label}`)}
          </text>
        )
      })}
    </g>
  )
}

/** A broad band pushes its label away. */
function besideBand({ points }: EdgeGeometry, label: LabelPlace, count: number, layout: Layout): LabelPlace {
  const stroke = strokeOf(layout, count, 44)
  const push = Math.max(0, ((count - 1) * stroke.pitch) / 2 - 4)
  const nearest = points.toSorted((a, b) => apart(a, label) - apart(b, label))[0]
  if (label.anchor === 'start') return { ...label, x: label.x + push }
  if (label.anchor === 'end') return { ...label, x: label.x - push }
  return { ...label, y: label.y + push * Math.sign(label.y - (nearest?.[1] ?? 0)) }
}

const apart = ([x, y]: readonly [number, number], label: LabelPlace): number =>
  Math.abs(x - label.x) + Math.abs(y - label.y)
