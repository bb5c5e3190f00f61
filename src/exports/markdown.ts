// A run as a report in Markdown: for a pull request, a wiki, a chat. Readable as text, and GitHub draws the diagram.

import { reportOf, type RunReport } from '#projections/report.ts'
import type { Trace } from '#sim/run.ts'
import { millisecondsOf } from '#sim/clock.ts'
import { messageName } from './labels.ts'
import { markdownCode, markdownParagraphs, markdownTable, markdownText } from './markdownText.ts'
import { reportWords, type ReportWords } from './reportWords.ts'
import { sequenceOf } from './sequence.ts'
import { localText, type ExportSource, type Texts } from './source.ts'
import { joined, policyText, summaryText, toldSteps } from './told.ts'

interface Page {
  readonly trace: Trace
  readonly texts: Texts
  readonly words: ReportWords
  readonly report: RunReport
}

/** Beyond this a list says how many are left out. */
const mostRows = 100

/** Markdown text. O(steps). */
export function markdownOf(source: ExportSource): string {
  const { scenario, trace, texts } = source
  const words = reportWords[texts.language]
  const page: Page = { trace, texts, words, report: reportOf('', trace) }
  const description = scenario.description ? localText(scenario.description, texts.language) : ''
  return [
    `# ${markdownText(localText(scenario.title, texts.language))}`,
    ...(description === '' ? [] : ['', markdownParagraphs(description)]),
    '',
    `**${markdownText(summaryText(trace, texts))}**`,
    ...section(words.commands, asked(page)),
    ...section(words.outcomes, outcomes(page)),
    ...section(words.streams, streams(page)),
    ...section(words.effects, effects(page)),
    ...section(words.invariants, invariants(page)),
    ...section(words.steps, steps(page)),
    ...section(words.diagram, fenced('mermaid', sequenceOf(source))),
    ...section(words.again, [
      words.said(words.schedule, markdownCode(page.report.schedule)),
      '',
      ...fenced('json', JSON.stringify(scenario, null, 2)),
    ]),
    '',
    words.madeBy,
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines]

const fenced = (language: string, text: string): readonly string[] => [
  `\`\`\`${language}`,
  text.trimEnd(),
  '```',
]

const ms = (value: number | null): string => (value === null ? '–' : `${value} ms`)

/** The first rows, and a line that says how many are missing. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const rest = rows.length - mostRows
  return [...markdownTable(head, rows.slice(0, mostRows)), ...(rest > 0 ? ['', `… +${rest}`] : [])]
}

function asked({ trace, texts, words }: Page): readonly string[] {
  const { commands, dispatch } = trace.model.settings
  const policies = commands.map(({ policy }) => policyText(texts, policy))
  const [policy = ''] = policies
  const same = policies.every((each) => each === policy)
  return [
    ...table(
      [words.command, words.asks, words.stream, words.arrives, ...(same ? [] : [words.onConflict])],
      commands.map((command, index) => [
        markdownText(command.id),
        markdownText(messageName(command)),
        markdownText(command.stream),
        ms(millisecondsOf(command.at)),
        ...(same ? [] : [policies[index] ?? '']),
      ]),
    ),
    '',
    ...(same ? [`- ${words.said(words.onConflict, policy)}`] : []),
    `- ${words.said(words.dispatch, texts.filled(`dispatch.mode.${dispatch.mode}`, {}))}`,
  ]
}

const outcomes = ({ report, texts, words }: Page): readonly string[] =>
  table(
    [
      words.command,
      words.outcome,
      'HTTP',
      words.attempts,
      words.expected,
      words.recordedAs,
      words.answeredAt,
    ],
    report.commands.map(
      ({ id, outcome, rule, httpStatus, attempts, expectedVersion, version, respondedAt }) => [
        markdownText(id),
        texts.filled(`pill.${outcome}`, {}) + (rule === undefined ? '' : ` (${markdownText(rule)})`),
        String(httpStatus ?? '–'),
        String(attempts),
        markdownText(String(expectedVersion ?? '–')),
        String(version ?? '–'),
        ms(respondedAt),
      ],
    ),
  )

const streams = ({ report, words }: Page): readonly string[] =>
  Object.entries(report.streams).flatMap(([stream, { events }], index) => [
    ...(index > 0 ? [''] : []),
    `### ${markdownText(stream)}`,
    '',
    ...table(
      [words.version, words.event, words.data, words.by],
      events.map(({ streamVersion, type, data, metadata }) => [
        String(streamVersion),
        markdownText(type),
        markdownCode(JSON.stringify(data)).replaceAll('|', String.raw`\|`),
        metadata.commandId === 'history' ? words.before : markdownText(metadata.commandId),
      ]),
    ),
  ])

function effects({ report, words }: Page): readonly string[] {
  const { effectNames, marks } = words
  const happened = (['points', 'email', 'audit'] as const).flatMap((kind) =>
    report.effects[kind].map(({ handler, eventId, at, delivery, mark }) => [
      effectNames[kind],
      markdownText(handler),
      markdownText(eventId),
      ms(at),
      String(delivery),
      mark ? `**${marks[mark]}**` : '',
    ]),
  )
  const dead = report.deadLetters.map(({ handler, eventId, at, delivery }) => [
    '',
    markdownText(handler),
    markdownText(eventId),
    ms(at),
    String(delivery),
    `**${marks.dead}**`,
  ])
  const lost = report.lost.map(({ effect, handler, eventId }) => [
    effectNames[effect],
    markdownText(handler),
    markdownText(eventId),
    '–',
    '–',
    `**${marks.lost}**`,
  ])
  const rows = [...happened, ...dead, ...lost]
  const head = [words.effect, words.handler, words.event, words.at, words.delivery, words.mark]
  return rows.length === 0 ? [] : table(head, rows)
}

const invariants = ({ report, texts, words }: Page): readonly string[] =>
  report.invariants.map(({ id, holds, step = 0, process = null }) => {
    const name = `${texts.filled(`invariant.${id}`, {})} (\`${id}\`)`
    return holds ? `- ✓ ${name}` : `- ✕ **${words.said(name, markdownText(words.brokenAt(step, process)))}**`
  })

function steps({ trace, texts, words }: Page): readonly string[] {
  const told = toldSteps(trace, texts)
  const rest = trace.steps.length - told.length
  return [
    ...told.map(
      ({ step, atMs, sentences }) =>
        `${step}. ${words.said(ms(atMs), markdownText(joined(texts, sentences)))}`,
    ),
    ...(rest > 0 ? ['', words.more(rest)] : []),
  ]
}
