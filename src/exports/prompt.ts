// The scenario and its run as a text for an AI assistant, with a question behind it. Nothing is sent anywhere: people copy it.

import { reportOf } from '#projections/report.ts'
import type { Trace } from '#sim/run.ts'
import { markdownTable } from './markdownText.ts'
import { oneLine } from './oneLine.ts'
import { promptWords, type PromptWords } from './promptWords.ts'
import { reportWords } from './reportWords.ts'
import { localText, type ExportSource, type Texts } from './source.ts'
import { joined, policyAbout, policyText, summaryText, toldSteps } from './told.ts'

export type PromptQuestion = 'policies' | 'tests'

/** An assistant reads a long text, but not for free. */
const mostSteps = 120

/** Markdown text, in the language of the texts. Without a question, both are asked. O(steps). */
export function promptOf(
  { scenario, trace, texts }: ExportSource,
  questions: readonly PromptQuestion[] = ['policies', 'tests'],
): string {
  const words = promptWords[texts.language]
  const { said } = reportWords[texts.language]
  const told = toldSteps(trace, texts).slice(0, mostSteps)
  const rest = trace.steps.length - told.length
  return [
    words.role,
    ...titled(words.rulesTitle, bullets(words.rules)),
    ...titled(words.scenarioTitle, [
      words.quoted(oneLine(localText(scenario.title, texts.language))),
      '',
      ...settings(trace, texts),
      '',
      words.asData,
      '',
      '```json',
      JSON.stringify(scenario, null, 1),
      '```',
    ]),
    ...titled(words.runTitle, [
      words.run,
      '',
      ...told.map(
        ({ step, atMs, sentences }) => `${step}. ${said(`${atMs} ms`, oneLine(joined(texts, sentences)))}`,
      ),
      ...(rest > 0 ? ['', words.more(rest)] : []),
    ]),
    ...titled(words.endTitle, ending(trace, texts)),
    ...titled(
      words.taskTitle,
      asked(trace, words, questions).map((line, index) => `${index + 1}. ${line}`),
    ),
    '',
  ].join('\n')
}

const titled = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  `## ${title}`,
  '',
  ...lines,
]

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${line}`)

function settings({ model }: Trace, texts: Texts): readonly string[] {
  const words = promptWords[texts.language]
  const { commands, dispatch } = model.settings
  const policies = new Map(
    commands.map(({ policy }) => [policyText(texts, policy), policyAbout(texts, policy)]),
  )
  const { mode } = dispatch
  const heard = [
    texts.filled(`dispatch.mode.${mode}`, {}),
    texts.filled(`dispatch.about.${mode}`, {}),
  ] as const
  return bullets([
    ...[...policies].map(([name, about]) => words.policy(name, about)),
    ...(mode === 'none' ? [] : [words.dispatch(...heard)]),
  ])
}

function ending(trace: Trace, texts: Texts): readonly string[] {
  const words = promptWords[texts.language]
  const { command, outcome, attempts } = reportWords[texts.language]
  const { commands, streams, invariants } = reportOf('', trace)
  const broken = invariants
    .filter(({ holds }) => !holds)
    .map(({ id }) => `${texts.filled(`invariant.${id}`, {})} (${id})`)
  return [
    oneLine(summaryText(trace, texts)),
    '',
    ...markdownTable(
      [command, outcome, 'HTTP', attempts],
      commands
        .slice(0, mostSteps)
        .map((each) => [each.id, each.outcome, String(each.httpStatus ?? '–'), String(each.attempts)]),
    ),
    '',
    ...Object.entries(streams).map(
      ([stream, { events }]) =>
        `- ${oneLine(stream)}: ${events
          .slice(0, mostSteps)
          .map(({ streamVersion, type }) => `${streamVersion} ${oneLine(type)}`)
          .join(' → ')}`,
    ),
    ...(broken.length === 0 ? [] : ['', words.broken(broken)]),
  ]
}

/** Where events are dispatched, how is half of the question. */
const asked = (
  { model }: Trace,
  words: PromptWords,
  questions: readonly PromptQuestion[],
): readonly string[] =>
  questions.flatMap((question) => [
    ...words[question],
    ...(question === 'policies' && model.settings.dispatch.mode !== 'none' ? words.modes : []),
  ])
