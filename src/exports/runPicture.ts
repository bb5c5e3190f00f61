// A run as a picture: a row per process, a column per step in the order in which they happened, and below them the streams with what was
// read, recorded and refused. Bands show which version somebody held, and from when on it was out of date.

import { lanesOf, type Lanes } from '#projections/lanes.ts'
import { reportOf } from '#projections/report.ts'
import { statusOfStep, type Status } from '#projections/stepStatus.ts'
import type { StreamLane } from '#projections/lane.ts'
import { everyone } from '#sim/world.ts'
import { processLabel } from './labels.ts'
import { fitted, svgText, textWidth, type Picture, type Shape } from './picture.ts'
import { columnsOf, resultMark, type Column } from './runColumns.ts'
import { localText, type ExportSource } from './source.ts'

const left = 200
const top = 92
const rowHeight = 46
const mostRows = 40

const ink = { text: '#1c2530', faint: '#5b6775', line: '#c9d1da', held: '#e3eefb', stale: '#fdebc8' } as const

/** Fill, border. */
const colours: Readonly<Record<Status | 'plain', readonly [string, string]>> = {
  plain: ['#f4f6f8', '#aab4c0'],
  ok: ['#dff3e4', '#2b7a45'],
  conflict: ['#fde3df', '#b3362a'],
  retry: ['#efe6fb', '#6d47a8'],
  failed: ['#fde3df', '#b3362a'],
  lost: ['#e9e9ec', '#4a4f57'],
  duplicate: ['#fdebc8', '#8a5a00'],
  waiting: ['#f4f6f8', '#aab4c0'],
}

interface Ground {
  readonly source: ExportSource
  readonly lanes: Lanes
  readonly columns: readonly Column[]
  readonly right: number
  /** The middle of each row, by process or stream. */
  readonly rows: ReadonlyMap<string, number>
}

/** A self-contained SVG document. O(steps shown). */
export const svgOf = (source: ExportSource): string => svgText(pictureOf(source))

export function pictureOf(source: ExportSource): Picture {
  const { scenario, trace, texts } = source
  const lanes = lanesOf(trace)
  const columns = columnsOf(trace, left)
  const last = columns.at(-1)
  const right = last ? last.x + last.width : left
  const processes = everyone(trace.end).slice(0, mostRows)
  const middle = (row: number): number => top + row * rowHeight + rowHeight / 2
  const rows = new Map([
    ...processes.map(({ id }, row): [string, number] => [id, middle(row)]),
    ...lanes.streams.map(({ stream }, row): [string, number] => [
      `stream ${stream}`,
      middle(processes.length + row) + 10,
    ]),
  ])
  const ground: Ground = { source, lanes, columns, right, rows }
  const title = localText(scenario.title, texts.language)
  const summary = summaryOf(source)
  const width = Math.ceil(Math.max(right + 24, 24 + textWidth(title, 18), 24 + textWidth(summary, 12), 480))
  return {
    width,
    height: top + (processes.length + lanes.streams.length) * rowHeight + 34,
    title,
    description: summary,
    shapes: [
      { kind: 'text', x: 16, y: 30, text: title, size: 18, fill: ink.text, bold: true },
      { kind: 'text', x: 16, y: 52, text: summary, size: 12, fill: ink.faint },
      ...rulerShapes(ground),
      ...processes.flatMap(({ id }) => rowShapes(ground, id)),
      ...lanes.streams.flatMap((stream) => streamShapes(ground, stream)),
      ...columns.flatMap((column) => stepShapes(ground, column)),
      ...moreShapes(ground),
    ],
  }
}

function summaryOf({ trace }: ExportSource): string {
  const { commands, invariants } = reportOf('', trace)
  const outcomes = commands
    .slice(0, 12)
    .map(({ id, outcome, httpStatus }) => `${id} ${httpStatus ?? '–'} ${outcome}`)
  const broken = invariants.filter(({ holds }) => !holds).map(({ id }) => `✕ ${id}`)
  return [...outcomes, ...(commands.length > 12 ? ['…'] : []), ...broken].join(' · ')
}

function rulerShapes({ columns, rows }: Ground): Shape[] {
  const bottom = top + rows.size * rowHeight + 6
  let free = 0
  return columns.flatMap(({ x, width, timeMs }): Shape[] => {
    if (timeMs === null) return []
    const [at, text] = [x + width, `${timeMs} ms`]
    const line: Shape = { kind: 'line', x1: at, y1: top - 8, x2: at, y2: bottom, stroke: '#edf0f3' }
    if (at - textWidth(text, 10) < free) return [line]
    free = at + 6
    return [line, { kind: 'text', x: at, y: top - 14, text, size: 10, fill: ink.faint, anchor: 'end' }]
  })
}

function rowShapes({ source, lanes, columns, right, rows }: Ground, process: string): Shape[] {
  const y = rows.get(process) ?? 0
  const edge = (step: number | null): number => {
    const column = step === null ? undefined : columns[step]
    return column ? column.x + column.width / 2 : right
  }
  const holds = lanes.processes.find((lane) => lane.process === process)?.holds ?? []
  const bands = holds.flatMap(({ from, until, staleFrom }): Shape[] => {
    const band = (start: number, end: number, fill: string): Shape[] =>
      end > start
        ? [{ kind: 'box', x: start, y: y - 20, width: end - start, height: 40, fill, round: 4 }]
        : []
    const staleAt = staleFrom === null ? edge(until) : edge(staleFrom)
    return [...band(edge(from), staleAt, ink.held), ...band(staleAt, edge(until), ink.stale)]
  })
  const label = fitted(processLabel(source.trace, process), 12, left - 32)
  return [
    { kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: ink.line },
    ...bands,
    { kind: 'text', x: 16, y: y + 4, text: label, size: 12, fill: ink.text, bold: true },
  ]
}

function streamShapes({ columns, right, rows }: Ground, { stream, touches }: StreamLane): Shape[] {
  const y = rows.get(`stream ${stream}`) ?? 0
  return [
    { kind: 'line', x1: left, y1: y, x2: right, y2: y, stroke: ink.text },
    { kind: 'text', x: 16, y: y + 4, text: fitted(stream, 12, left - 32), size: 12, fill: ink.text },
    ...touches.flatMap((touch): Shape[] => {
      const column = columns[touch.step]
      const from = rows.get(touch.process)
      if (!column || from === undefined) return []
      const x = column.x + column.width / 2
      const [fill, stroke] =
        colours[touch.kind === 'refused' ? 'conflict' : touch.kind === 'append' ? 'ok' : 'plain']
      const way: Shape = {
        kind: 'line',
        x1: x,
        y1: from + 18,
        x2: x,
        y2: y - 9,
        stroke,
        dashed: touch.kind !== 'append',
      }
      if (touch.kind === 'read') return [way]
      const mark = touch.kind === 'refused' ? '✕' : `v${touch.version}`
      return [
        way,
        { kind: 'box', x: x - 16, y: y - 9, width: 32, height: 18, fill, stroke, round: 3 },
        { kind: 'text', x, y: y + 4, text: mark, size: 11, fill: ink.text, anchor: 'middle' },
      ]
    }),
  ]
}

function stepShapes(ground: Ground, column: Column): Shape[] {
  const { x, width, entry, step } = column
  const { trace, texts } = ground.source
  const middle = x + width / 2
  if (!entry) return choiceShapes(ground, column)
  const y = ground.rows.get(entry.process)
  if (y === undefined) return []
  const [fill, stroke] = colours[statusOfStep(entry) ?? 'plain']
  const crash = trace.steps[step]?.entries.some(({ kind }) => kind === 'crash') ? '⚡' : ''
  if (width < 40)
    return [
      { kind: 'dot', x: middle, y, radius: 5, fill: stroke },
      ...(crash === '' ? [] : [centred(middle, y - 10, crash, 11, ink.text)]),
    ]
  const name = texts.filled(`node.${entry.node}`, {})
  const mark = crash + resultMark(entry)
  return [
    { kind: 'box', x: x + 2, y: y - 17, width: width - 4, height: 34, fill, stroke, round: 4 },
    centred(middle, mark === '' ? y + 4 : y - 3, fitted(name, 10, width - 8), 10, ink.text),
    ...(mark === '' ? [] : [centred(middle, y + 11, fitted(mark, 10, width - 8), 10, ink.text)]),
  ]
}

const centred = (x: number, y: number, text: string, size: number, fill: string): Shape => ({
  kind: 'text',
  x,
  y,
  text,
  size,
  fill,
  anchor: 'middle',
})

/** A choice that lets nobody step: a crash by hand, a second request, a lost answer. */
function choiceShapes({ source, rows }: Ground, { x, width, step }: Column): Shape[] {
  const taken = source.trace.steps[step]
  const named = taken && 'process' in taken.choice ? rows.get(taken.choice.process) : undefined
  const y = named ?? top + rowHeight / 2
  const mark = taken?.entries.some(({ kind }) => kind === 'crash') ? '⚡' : (taken?.choice.kind ?? '')
  return [centred(x + width / 2, y + 4, fitted(mark, 10, width - 4), 10, ink.text)]
}

function moreShapes({ source, columns, right }: Ground): Shape[] {
  const rest = source.trace.steps.length - columns.length
  return rest > 0
    ? [{ kind: 'text', x: right, y: top - 30, text: `… +${rest}`, size: 12, fill: ink.faint, anchor: 'end' }]
    : []
}
