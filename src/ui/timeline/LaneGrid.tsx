// The lanes for keyboard and reader: a grid with a row per lane and a cell per span, of which only those around the active one are there.
// What is seen of it is on the canvas beside it.

import { useId, useState, type KeyboardEvent } from 'react'
import { cellText } from './describe.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { isSameSpan, type Scene, type SpanRef } from './scene.ts'
import type { Chosen } from './useChain.ts'
import { around, gridRowsOf, moved, rowOfSpan, startOf, type GridRow, type Move } from './walk.ts'
import { laneName, type WordSettings } from './words.ts'
import styles from './LanesView.module.css'

export interface LaneGridProps {
  readonly scene: Scene
  readonly settings: WordSettings
  readonly chosen: Chosen | null
  /** The span of the current step, by section. */
  readonly current: readonly (number | null)[]
  readonly onFocus: (span: SpanRef | null) => void
  readonly onChoose: (span: SpanRef) => void
  readonly onLetGo: () => void
  /** A key that moves the picture; whether it was one. */
  readonly onViewKey: (event: KeyboardEvent) => boolean
}

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

export function LaneGrid(props: LaneGridProps) {
  const { scene, settings, current, onFocus, onChoose, onLetGo, onViewKey } = props
  const { t } = settings
  const id = useId()
  const [walked, setWalked] = useState<SpanRef | null>(null)
  const known = walked && scene.sections[walked.section]?.timeline.spans[walked.span] ? walked : null
  const active = known ?? startOf(scene, current)
  const go = (span: SpanRef | null) => {
    setWalked(span)
    onFocus(span)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    if (event.key === 'Escape') onLetGo()
    else if (event.key === 'Enter' && active) onChoose(active)
    else if (move && active && !event.shiftKey) go(moved(scene, active, move))
    else if (!onViewKey(event)) return
    event.preventDefault()
  }
  const rows = gridRowsOf(scene)
  const activeRow = active ? rowOfSpan(scene, active) : 0
  const first = Math.max(0, activeRow - 6)
  return (
    <div className={styles.grid}>
      <table
        // A table in which one walks is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        tabIndex={0}
        className={hidden.hidden}
        aria-label={t('timeline.grid')}
        aria-describedby={`${id}-about`}
        aria-rowcount={rows.length}
        aria-activedescendant={active ? cellId(id, active) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus(active)}
        onBlur={() => onFocus(null)}
      >
        <caption id={`${id}-about`}>{t('timeline.grid.about')}</caption>
        <tbody>
          {rows.slice(first, activeRow + 7).map((row, offset) => (
            <LaneRow
              key={`${row.section}/${row.lane}`}
              {...props}
              id={id}
              row={row}
              index={first + offset}
              active={active}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cellId = (id: string, { section, span }: SpanRef): string => `${id}-${section}-${span}`

interface LaneRowProps extends LaneGridProps {
  readonly id: string
  readonly row: GridRow
  readonly index: number
  readonly active: SpanRef | null
}

function LaneRow({ scene, settings, chosen, id, row, index, active }: LaneRowProps) {
  const { t } = settings
  const section = scene.sections[row.section]
  const lane = section?.timeline.lanes[row.lane]
  if (!section || !lane) return null
  const at = active?.section === row.section ? lane.spans.indexOf(active.span) : -1
  const cells = around(lane.spans, Math.max(0, at), at >= 0 ? 9 : 3)
  const name = [
    section.title,
    lane.kind === 'client' || lane.kind === 'store' ? '' : lane.name,
    laneName(settings, lane),
  ]
  return (
    <tr aria-rowindex={index + 1}>
      <th scope="row">{name.filter(Boolean).join(' ')}</th>
      {cells.length === 0 && <td>{t('timeline.lane.empty')}</td>}
      {cells.map(({ span, index: column }) => {
        const data = section.timeline.spans[span]
        const ref = { section: row.section, span }
        const isIn = chosen?.section === row.section && chosen.members.has(span)
        return (
          data && (
            <td
              key={span}
              id={cellId(id, ref)}
              aria-colindex={column + 2}
              aria-selected={isSameSpan(active, ref)}
              data-span={data.kind}
              data-chained={isIn}
            >
              {withChain(settings, cellText(settings, section.timeline, data), isIn, chosen?.origin === span)}
            </td>
          )
        )
      })}
    </tr>
  )
}

function withChain({ t }: WordSettings, cell: string, isIn: boolean, isOrigin: boolean): string {
  if (!isIn) return cell
  return t('timeline.cell.chain', {
    cell,
    chain: t(isOrigin ? 'timeline.chain.origin' : 'timeline.chain.in'),
  })
}
