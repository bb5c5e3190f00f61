// The lines between the chart's ports and the stream: reading from right to left, appending from left to right.

import type { Layout } from '#projections/chart.ts'
import { arrowOf, extended, pathOf, strokeOf } from '#ui/flowchart/stroke.ts'
import tracks from '#ui/flowchart/Tracks.module.css'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import type { AppendLine } from './appendLines.ts'
import styles from './EventStream.module.css'
import type { ReadLine } from './readLines.ts'

interface ReadTracksProps {
  readonly reads: readonly ReadLine[]
  readonly layout: Layout
  readonly pitch: number
}

export function ReadTracks({ reads, layout, pitch }: ReadTracksProps) {
  const stroke = strokeOf(layout, reads.length, pitch)
  const serif = layout === 'wide' ? 6 : 4
  const port = layout === 'wide' ? 5 : 4
  return (
    <g aria-hidden="true">
      {reads.map(({ read, bracket: { x, top, bottom }, line }) => {
        const way = line && extended(line, 0, -port)
        return (
          <g
            key={read.process}
            data-hue={hueOfCommand(read.command)}
            className={tracks.track}
            data-fresh={read.fresh}
          >
            <path
              className={styles.bracket}
              data-empty={read.version === 0}
              d={`M${x + serif} ${top + 2}H${x}V${bottom - 2}H${x + serif}`}
            />
            {way && (
              <>
                <path
                  className={tracks.casing}
                  d={pathOf(extended(way, 0, 2 - stroke.arrow.length), 6)}
                  strokeWidth={stroke.casing}
                />
                {!stroke.shared && <path className={tracks.arrow} d={arrowOf(way, stroke.arrow)} />}
                <path
                  className={tracks.line}
                  d={pathOf(extended(way, 0, 2 - stroke.arrow.length), 6)}
                  strokeWidth={stroke.line}
                />
              </>
            )}
          </g>
        )
      })}
      {stroke.shared && <SharedArrow reads={reads} port={port} arrow={stroke.arrow} />}
    </g>
  )
}

/** One arrowhead for all who read, in their middle. */
function SharedArrow({
  reads,
  port,
  arrow,
}: {
  readonly reads: readonly ReadLine[]
  readonly port: number
  readonly arrow: { length: number; width: number }
}) {
  const ends = reads.flatMap(({ line }) => (line ? [line] : []))
  const [first, last] = [ends[0], ends.at(-1)]
  const [from, to] = [first?.at(-2), first?.at(-1)]
  const other = last?.at(-1)
  if (!from || !to || !other) return null
  const y = (to[1] + other[1]) / 2
  return (
    <path
      className={tracks.sharedArrow}
      d={arrowOf(
        [
          [from[0], y],
          [to[0] + port, y],
        ],
        arrow,
      )}
    />
  )
}

interface AppendTracksProps {
  readonly appends: readonly AppendLine[]
  readonly layout: Layout
  readonly pitch: number
}

export function AppendTracks({ appends, layout, pitch }: AppendTracksProps) {
  const stroke = strokeOf(layout, appends.length, pitch)
  // Each goes to a place of its own, so each has its own arrowhead.
  const arrow = stroke.shared ? { length: 8, width: 9 } : stroke.arrow
  return (
    <g aria-hidden="true">
      {appends.map(({ append, points, offset }) => {
        const isRefused = append.outcome === 'conflict'
        const line = pathOf(isRefused ? points : extended(points, 0, 2 - arrow.length), stroke.bend, offset)
        return (
          <g
            key={append.process}
            data-hue={hueOfCommand(append.command)}
            className={tracks.track}
            data-fresh={append.fresh}
          >
            <path className={tracks.casing} d={line} strokeWidth={stroke.casing} />
            {!isRefused && <path className={tracks.arrow} d={arrowOf(points, arrow)} />}
            <path
              className={tracks.line}
              d={line}
              strokeWidth={stroke.line}
              strokeDasharray={append.outcome === 'idempotent' ? '7 4' : undefined}
            />
          </g>
        )
      })}
    </g>
  )
}
