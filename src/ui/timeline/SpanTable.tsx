// The timeline as a table, a page at a time: for those whom a picture does not serve, and for copying figures out of it.

import { useState } from 'react'
import type { Timeline } from '#projections/timeline.ts'
import buttons from '#ui/shared/Button.module.css'
import { statusText, whatOf } from './describe.ts'
import styles from './SpanTable.module.css'
import { laneName, type WordSettings } from './words.ts'

export interface SpanTableProps {
  readonly caption: string
  readonly timeline: Timeline
  readonly settings: WordSettings
  /** The table opens where the run is. */
  readonly cursor: number
  readonly onSeek: (cursor: number) => void
}

const pageSize = 50
const columns = ['step', 'from', 'to', 'lane', 'what', 'status', 'event'] as const

/** In the order of their steps. */
const sorted = ({ spans }: Timeline): readonly number[] =>
  spans.map(({ id }) => id).toSorted((a, b) => (spans[a]?.stepFrom ?? 0) - (spans[b]?.stepFrom ?? 0) || a - b)

export function SpanTable({ caption, timeline, settings, cursor, onSeek }: SpanTableProps) {
  const { t } = settings
  const order = sorted(timeline)
  const here = order.findIndex((id) => (timeline.spans[id]?.step ?? 0) >= cursor - 1)
  const [page, setPage] = useState(Math.floor(Math.max(0, here) / pageSize))
  const pages = Math.max(1, Math.ceil(order.length / pageSize))
  const first = Math.min(page, pages - 1) * pageSize
  const shown = order.slice(first, first + pageSize)
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`timeline.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((id) => (
            <SpanRow key={id} {...{ timeline, settings, cursor, onSeek, id }} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={caption}>
          <button
            type="button"
            className={buttons.outlined}
            disabled={page <= 0}
            onClick={() => setPage(page - 1)}
          >
            {t('timeline.page.before')}
          </button>
          <span>
            {t('timeline.page.of', { from: first + 1, to: first + shown.length, count: order.length })}
          </span>
          <button
            type="button"
            className={buttons.outlined}
            disabled={page >= pages - 1}
            onClick={() => setPage(page + 1)}
          >
            {t('timeline.page.next')}
          </button>
        </nav>
      )}
    </div>
  )
}

interface SpanRowProps extends Omit<SpanTableProps, 'caption'> {
  readonly id: number
}

function SpanRow({ timeline, settings, cursor, onSeek, id }: SpanRowProps) {
  const { t } = settings
  const span = timeline.spans[id]
  const lane = span && timeline.lanes[span.lane]
  if (!span || !lane) return null
  const who =
    lane.kind === 'client' || lane.kind === 'store' || lane.kind === 'handler' ? '' : `${lane.name} `
  return (
    <tr aria-current={span.step === cursor - 1 ? 'step' : undefined} data-span={span.kind}>
      <td>
        <button type="button" className={styles.link} onClick={() => onSeek(span.step + 1)}>
          {t.number(span.step + 1)}
        </button>
      </td>
      <td>{t('timeline.ms', { ms: span.start / 1000 })}</td>
      <td>{t('timeline.ms', { ms: span.end / 1000 })}</td>
      <td>{who + laneName(settings, lane)}</td>
      <td>{whatOf(t, span)}</td>
      <td>{statusText(t, span)}</td>
      <td>{span.eventId && <code>{span.eventId}</code>}</td>
    </tr>
  )
}
