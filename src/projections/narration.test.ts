import { describe, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { ja } from '#i18n/ja.ts'
import { createTranslate } from '#i18n/t.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import { runScenario } from '#scenario/simulation.ts'
import { parseSchedule } from '#sim/schedule.ts'
import type { Trace } from '#sim/run.ts'
import { worldAt } from '#sim/run.ts'
import { forecastOf, suggestedOf } from './forecast.ts'
import { narrationOf } from './narration.ts'
import type { Sentence } from './sentence.ts'

const speak = { en: createTranslate('en', en), ja: createTranslate('ja', ja) }

const textOf = (language: 'en' | 'ja', { key, values }: Sentence): string =>
  speak[language].filled(`say.${key}`, values as Record<string, string | number>)

function traceOf(id: string, schedule?: string): Trace {
  const example = exampleOf(id)
  const parsed = parseSchedule(schedule ?? '')
  if (!example || !parsed.ok) throw new Error(`no example ${id}, or no schedule ${schedule}`)
  const ran =
    schedule === undefined ? runScenario(example.scenario) : runScenario(example.scenario, parsed.schedule)
  if (!ran.ok) throw new Error(`${schedule} is not possible`)
  return ran.trace
}

const told = (trace: Trace, cursor: number): string =>
  narrationOf(trace, cursor)
    .map((sentence) => textOf('en', sentence))
    .join(' ')

describe('narration', () => {
  test('before anything has happened it says what is about to happen', () => {
    expect(told(traceOf('two-carts'), 0)).toBe('A and B are about to change cart-42 at the same time.')
    expect(told(traceOf('etag-and-a-rename'), 0)).toBe(
      'A and B are about to change doc-1, one a little later than the other.',
    )
    expect(told(traceOf('six-clients'), 0)).toBe('6 commands are about to change page-home at the same time.')
  })

  test('the refused append names both versions', () => {
    const trace = traceOf('two-carts', 'A B A B A B A B A B A A B')
    expect(told(trace, 13)).toBe('B’s append is refused: it expected version 1, but cart-42 is at 2.')
    expect(textOf('en', forecastOf(trace, worldAt(trace, 13), 13))).toBe(
      'Next, B checks whether it has an attempt left.',
    )
  })

  test('an update that gets lost is told as such, an accepted one is not', () => {
    const trace = traceOf('lost-update-by-overwrite')
    const lost = trace.violations.find(({ invariant }) => invariant === 'no-lost-update')
    expect(lost).toBeDefined()
    expect(told(trace, lost?.step ?? 0)).toContain('though it had only seen version 1')
    expect(told(traceOf('two-carts'), 11)).not.toContain('though')
  })

  test('a crash, a second sending and an answer that is going to get lost have sentences of their own', () => {
    expect(told(traceOf('two-carts', 'A A !A'), 3)).toBe(
      'The server goes down: 1 request will never be answered.',
    )
    expect(told(traceOf('two-carts', 'A A A*'), 3)).toBe("A’s request is sent once more, as A'.")
    expect(told(traceOf('two-carts', 'A A A?'), 3)).toBe('A’s next answer is going to get lost.')
  })

  test('the suggested press is the process that the run goes on with, and nobody’s at the end', () => {
    const trace = traceOf('two-carts')
    expect(suggestedOf(trace, 0)).toBe('A')
    expect(suggestedOf(trace, 1)).toBe('B')
    expect(suggestedOf(trace, trace.steps.length)).toBeUndefined()
  })

  test.each(['en', 'ja'] as const)(
    'every step of every example has a sentence without holes, %s',
    (language) => {
      for (const { id } of examples) {
        const trace = traceOf(id)
        for (let cursor = 0; cursor <= trace.steps.length; cursor++) {
          const sentences = [...narrationOf(trace, cursor), forecastOf(trace, worldAt(trace, cursor), cursor)]
          for (const sentence of sentences)
            expect(textOf(language, sentence), `${id} ${cursor}`).not.toMatch(/[{}]|undefined|NaN/)
        }
      }
    },
  )
})
