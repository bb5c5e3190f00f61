// A run as a Gherkin feature: what was there, in which order it went, how it ended. For a team that writes down behaviour before it writes
// steps; the outcomes are tables, so that one step definition per kind of table is enough.

import { reportOf, type RunReport } from '#projections/report.ts'
import { millisecondsOf } from '#sim/clock.ts'
import { read, type RecordedEvent } from '#sim/eventStore.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry, ResultType } from '#sim/trace.ts'
import { gherkinWords, type GherkinWords } from './gherkinWords.ts'
import { oneLine } from './oneLine.ts'
import { localText, type ExportSource, type Texts } from './source.ts'
import { mostTold, policyText, toldSteps } from './told.ts'

interface Feature {
  readonly trace: Trace
  readonly texts: Texts
  readonly words: GherkinWords
  readonly report: RunReport
}

type Table = readonly (readonly string[])[]

/** A step of Gherkin: a line and the table below it. */
interface Clause {
  readonly text: string
  readonly table?: Table
}

/** Gherkin text, in the dialect of the language. O(steps). */
export function gherkinOf({ scenario, trace, texts }: ExportSource): string {
  const words = gherkinWords[texts.language]
  const feature: Feature = { trace, texts, words, report: reportOf('', trace) }
  const description = scenario.description ? localText(scenario.description, texts.language) : ''
  return [
    ...(texts.language === 'en' ? [] : [`# language: ${texts.language}`]),
    `${words.feature}: ${oneLine(localText(scenario.title, texts.language))}`,
    ...descriptionLines(description),
    '',
    `  ${words.background}:`,
    ...clauses(words, words.given, given(feature)),
    '',
    `  ${words.scenario}: ${words.name}`,
    ...clauses(words, words.when, happened(feature)),
    ...clauses(words, words.outcome, ended(feature)),
    '',
  ].join('\n')
}

/** A description may say anything but what Gherkin reads as a keyword, a tag or a comment. */
function descriptionLines(text: string): readonly string[] {
  const lines = text.split(/[\n\r\u2028\u2029]+/).map(oneLine)
  return lines
    .filter((line) => line !== '')
    .map((line) => (/^[@#|"`]|^[^\s:]*:/.test(line) ? `  – ${line}` : `  ${line}`))
}

const clauses = (words: GherkinWords, first: string, all: readonly Clause[]): readonly string[] =>
  all.flatMap(({ text, table = [] }, index) => [
    `    ${index === 0 ? first : words.and}${oneLine(text)}`,
    ...tableLines(table),
  ])

const cell = (text: string): string =>
  oneLine(text)
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('|', String.raw`\|`)

function tableLines(rows: Table): readonly string[] {
  const cells = rows.map((row) => row.map(cell))
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  return cells.map(
    (row) => `      | ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
}

function given({ trace, texts, words }: Feature): readonly Clause[] {
  const { commands, dispatch } = trace.model.settings
  const { columns } = words
  const streams = [...new Set(commands.map(({ stream }) => stream))]
  const policies = new Set(commands.map(({ policy }) => policyText(texts, policy)))
  const several = policies.size > 1
  return [
    ...streams.map((stream): Clause => {
      const history = read(trace.end.streams, stream).filter(
        ({ metadata }) => metadata.commandId === 'history',
      )
      return history.length === 0
        ? { text: words.empty(stream) }
        : { text: words.history(stream), table: eventTable(words, history) }
    }),
    {
      text: words.commands,
      table: [
        [
          columns.command,
          columns.stream,
          columns.type,
          columns.data,
          columns.arrives,
          ...(several ? [columns.onConflict] : []),
        ],
        ...commands.map(({ id, stream, type, data, at, policy }) => [
          id,
          stream,
          type,
          JSON.stringify(data),
          String(millisecondsOf(at)),
          ...(several ? [policyText(texts, policy)] : []),
        ]),
      ],
    },
    ...(several ? [] : [...policies].map((policy): Clause => ({ text: words.policy(policy) }))),
    ...(dispatch.mode === 'none'
      ? []
      : [{ text: words.dispatch(texts.filled(`dispatch.mode.${dispatch.mode}`, {})) }]),
  ]
}

const eventTable = ({ columns }: GherkinWords, events: readonly RecordedEvent[]): Table => [
  [columns.version, columns.event, columns.data],
  ...events.map(({ streamVersion, type, data }) => [String(streamVersion), type, JSON.stringify(data)]),
]

/** Computing that nobody outside sees; a scenario is about what reaches the store, the queue and the world. */
const inward: ReadonlySet<ResultType> = new Set<ResultType>([
  'rehydrated',
  'checked',
  'collected',
  'nothingCollected',
  'polled',
])

const isTold = (entry: Entry): boolean =>
  entry.kind !== 'step' ||
  (!inward.has(entry.result.type) && (entry.result.type !== 'begun' || entry.attempt > 1))

function happened({ trace, texts, words }: Feature): readonly Clause[] {
  const told = toldSteps(trace, texts).flatMap(({ step, sentences }) =>
    (trace.steps[step - 1]?.entries ?? []).flatMap((entry, index) =>
      isTold(entry) ? (sentences[index] ?? []) : [],
    ),
  )
  const rest = trace.steps.length - mostTold
  const lines = told.map((text): Clause => ({ text: text.replace(/[.。]$/, '') }))
  return rest > 0 ? [...lines, { text: words.more(rest) }] : lines
}

function ended(feature: Feature): readonly Clause[] {
  const { texts, words, report } = feature
  const { columns } = words
  return [
    {
      text: words.outcomes,
      table: [
        [columns.command, columns.outcome, columns.http, columns.attempts],
        ...report.commands.map(({ id, outcome, httpStatus, attempts, rule }) => [
          id,
          rule === undefined ? outcome : `${outcome} (${rule})`,
          String(httpStatus ?? ''),
          String(attempts),
        ]),
      ],
    },
    ...Object.entries(report.streams).map(([stream, { version, events }]): Clause => ({
      text: words.streamEnds(stream, version),
      table: eventTable(words, events),
    })),
    ...effects(feature),
    {
      text: words.invariants,
      table: [
        [columns.invariant, columns.holds, ''],
        ...report.invariants.map(({ id, holds }) => [
          id,
          texts.filled(holds ? 'holds' : 'broken', {}),
          texts.filled(`invariant.${id}`, {}),
        ]),
      ],
    },
  ]
}

function effects({ trace, words, report }: Feature): readonly Clause[] {
  const { columns, effectNames, marks } = words
  const { dispatch, sideEffect } = trace.model.settings
  const rows = [
    ...(['points', 'email', 'audit'] as const).flatMap((kind) =>
      report.effects[kind].map(({ handler, eventId, mark }) => [
        effectNames[kind],
        handler,
        eventId,
        mark ? marks[mark] : '',
      ]),
    ),
    ...report.lost.map(({ effect, handler, eventId }) => [effectNames[effect], handler, eventId, marks.lost]),
  ]
  if (rows.length === 0)
    return dispatch.mode === 'none' && sideEffect === 'none' ? [] : [{ text: words.noEffects }]
  return [
    { text: words.effects, table: [[columns.effect, columns.handler, columns.event, columns.mark], ...rows] },
  ]
}
