// Both prompts of each chapter: a text for an AI assistant that asks about a case of one's own, with a run of the chapter as the example.

import { assert } from '#lib/assert.ts'
import { reportOf, type RunReport } from '#projections/report.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { ChapterId } from './chapters.ts'
import { example, scenarioOf, type Showing } from './showing.ts'

export const promptKinds = ['prosAndCons', 'testCases'] as const
export type PromptKind = (typeof promptKinds)[number]

export interface PromptWords {
  /** Before the example. */
  readonly start: string
  /** Above the example. */
  readonly example: string
  /** Above what came of it. */
  readonly outcome: string
  /** Behind it: what is asked for. */
  readonly asks: Readonly<Record<PromptKind, string>>
}

const shown: Readonly<Record<ChapterId, Showing>> = {
  conflicts: example('two-carts'),
  later: example('worker-crashes'),
}

/** Runs the example: O(steps). */
export function promptOf(
  chapter: ChapterId,
  kind: PromptKind,
  language: 'en' | 'ja',
  words: PromptWords,
): string {
  const { title, description, ...rest } = scenarioOf(shown[chapter])
  const ran = runScenario(scenarioOf(shown[chapter]))
  assert(ran.ok, 'an example runs')
  const inLanguage = (text: typeof title) => (typeof text === 'string' ? text : text[language])
  return [
    words.start,
    `${words.example} ${inLanguage(title)}`,
    ...(description === undefined ? [] : [inLanguage(description)]),
    ['```json', JSON.stringify(rest), '```'].join('\n'),
    words.outcome,
    ['```', ...linesOf(reportOf('', ran.trace)), '```'].join('\n'),
    words.asks[kind],
  ].join('\n\n')
}

/** Terms of the field and figures only, so they are the same in every language. */
function linesOf({ schedule, commands, effects, lost, deadLetters, counts }: RunReport): readonly string[] {
  return [
    `schedule: ${schedule}`,
    ...commands.map(
      ({ id, outcome, attempts, httpStatus, respondedAt }) =>
        `${id}: ${outcome}, attempts ${attempts}, HTTP ${httpStatus ?? '-'}, answered at ${respondedAt ?? '-'} ms`,
    ),
    `conflicts ${counts.conflicts}, appends ${counts.appends}`,
    ...Object.values(effects)
      .flat()
      .map(
        ({ handler, eventId, at, delivery, mark }) =>
          `${handler}: ${eventId} at ${at} ms, delivery ${delivery}${mark ? ` (${mark})` : ''}`,
      ),
    ...lost.map(({ handler, eventId }) => `lost: ${handler} of ${eventId}`),
    ...deadLetters.map(({ handler, eventId }) => `dead letter: ${handler} of ${eventId}`),
  ]
}
