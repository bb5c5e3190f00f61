// The event stream beside the chart, and the lines between the two. A group of the stage's picture.

import type { StageLabels } from '#i18n/chart.ts'
import type { Layout } from '#projections/chart.ts'
import type { StreamView } from '#projections/streamView.ts'
import { ConflictCallout, ConflictMark } from './ConflictMark.tsx'
import styles from './EventStream.module.css'
import { SlotCard } from './SlotCard.tsx'
import { StateColumn } from './StateColumn.tsx'
import { AppendTracks, ReadTracks } from './StoreLines.tsx'
import { spokenReads } from './spokenReads.ts'
import type { StreamLayout } from './streamLayout.ts'

export interface EventStreamProps {
  readonly stream: StreamView
  readonly layout: Layout
  readonly placed: StreamLayout
  readonly labels: StageLabels
  /** Tracks of low charts are closer together. */
  readonly pitch: number
}

export function EventStream({ stream, layout, placed, labels, pitch }: EventStreamProps) {
  return (
    <g role="region" aria-label={labels('stage.eventStream')}>
      <desc>{spokenReads(stream, labels)}</desc>
      {placed.rows.map((row) => (
        <SlotCard key={rowKey(row.row)} placed={row} layout={layout} labels={labels} />
      ))}
      <StateColumn stream={stream} placed={placed} />
      <ReadTracks reads={placed.reads} layout={layout} pitch={pitch} />
      <AppendTracks appends={placed.appends} layout={layout} pitch={pitch} />
      {placed.appends
        .filter(({ append }) => append.outcome === 'conflict')
        .map((line) => (
          <ConflictMark
            key={line.append.process}
            line={line}
            isLatest={line.append === placed.callout?.append}
            layout={layout}
          />
        ))}
      {placed.callout && <ConflictCallout callout={placed.callout} labels={labels} layout={layout} />}
      {layout === 'wide' && <ReadLabel stream={stream} placed={placed} labels={labels} />}
    </g>
  )
}

function rowKey(row: StreamLayout['rows'][number]['row']): string {
  switch (row.kind) {
    case 'slot':
      return `${row.slot.version}`
    case 'free':
      return `free ${row.version}`
    case 'folded':
      return `folded ${row.from}`
  }
}

/** Above the lines that read, in the middle between chart and stream. */
function ReadLabel({ stream, placed, labels }: Pick<EventStreamProps, 'stream' | 'placed' | 'labels'>) {
  const lines = placed.reads.flatMap(({ line }) => (line ? [line] : []))
  const [first] = lines
  const [start, end] = [first?.[0], first?.at(-1)]
  const text = readText(stream, labels)
  if (!start || !end || text === '') return null
  const y = Math.min(...lines.flat().map((point) => point[1])) - 18
  return (
    <text
      className={styles.reads}
      x={(start[0] + end[0]) / 2}
      y={y}
      fontSize={13}
      textAnchor="middle"
      dominantBaseline="central"
      aria-hidden="true"
    >
      {text}
    </text>
  )
}

function readText({ reads }: StreamView, labels: StageLabels): string {
  const versions = [...new Set(reads.map(({ version }) => version))]
  const [version] = versions
  if (version === undefined) return ''
  if (versions.length > 1) {
    if (reads.length > 3) return ''
    return reads
      .map((read) => labels('stage.readEach', { who: read.process, version: read.version }))
      .join(', ')
  }
  if (version === 0) return labels('stage.readNothing')
  const key =
    reads.length === 1 ? 'stage.readVersion' : reads.length === 2 ? 'stage.bothRead' : 'stage.allRead'
  return labels(key, { version })
}
