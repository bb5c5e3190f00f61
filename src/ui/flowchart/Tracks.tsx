// A band of tracks along one way: ink casing, hue, arrowhead; the sure next way dotted.

import type { Layout } from '#projections/chart.ts'
import type { Track } from './bands.ts'
import styles from './Tracks.module.css'
import type { Point } from './geometry.ts'
import { arrowOf, extended, offsetOf, pathOf, shifted, type Stroke } from './stroke.ts'

export interface TracksProps {
  readonly points: readonly Point[]
  readonly tracks: readonly Track[]
  readonly stroke: Stroke
  /** How much further a track ends per pixel that it runs beside the middle: the sides of a decision are slanted. */
  readonly slant: { readonly start: number; readonly end: number }
}

/** Under the boxes, so that no seam shows where a track leaves one. */
const hidden = 6

export function Tracks({ points, tracks, stroke, slant }: TracksProps) {
  return (
    <g aria-hidden="true">
      {tracks.map((track, i) => {
        const offset = offsetOf(i, tracks.length, stroke.pitch)
        const beside = shifted(points, offset)
        const way = extended(beside, hidden + Math.abs(offset) * slant.start, Math.abs(offset) * slant.end)
        return <OneTrack key={track.process} track={track} way={way} offset={offset} stroke={stroke} />
      })}
      {stroke.shared && <path className={styles.sharedArrow} d={arrowOf(points, stroke.arrow)} />}
    </g>
  )
}

interface OneTrackProps {
  readonly track: Track
  readonly way: readonly Point[]
  readonly offset: number
  readonly stroke: Stroke
}

function OneTrack({ track, way, offset, stroke }: OneTrackProps) {
  const line = pathOf(extended(way, 0, 2 - stroke.arrow.length), stroke.bend, offset)
  return (
    <g data-hue={track.hue} className={styles.track} data-fresh={track.fresh}>
      {track.travelled && <path className={styles.casing} d={line} strokeWidth={stroke.casing} />}
      {!stroke.shared && <path className={styles.arrow} d={arrowOf(way, stroke.arrow)} />}
      {track.travelled && <path className={styles.line} d={line} strokeWidth={stroke.line} />}
      {track.next && (
        <path
          className={track.travelled ? styles.nextAgain : styles.next}
          d={pathOf(extended(way, -hidden, -1 - stroke.arrow.length), stroke.bend, offset)}
          strokeWidth={stroke.line + (track.travelled ? -0.6 : 0.8)}
        />
      )}
    </g>
  )
}

const plainArrow: Readonly<Record<Layout, Stroke['arrow']>> = {
  wide: { length: 9, width: 9 },
  narrow: { length: 8, width: 8 },
}

/** A way that nobody has gone yet. */
export function PlainWay({ points, layout }: { readonly points: readonly Point[]; readonly layout: Layout }) {
  const arrow = plainArrow[layout]
  return (
    <g aria-hidden="true" className={styles.plain}>
      <path d={pathOf(extended(points, hidden, 1 - arrow.length), layout === 'wide' ? 12 : 8)} />
      <path className={styles.plainArrow} d={arrowOf(points, arrow)} />
    </g>
  )
}
