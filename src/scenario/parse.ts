// From anything to a scenario, or to all that is wrong with it. Nothing that comes in makes these functions throw.

import * as v from 'valibot'
import { jsonFlawOf, positionIn } from './jsonSyntax.ts'
import { limits } from './limits.ts'
import { plainJson } from './plainJson.ts'
import { shown, type Problem } from './problem.ts'
import { referenceProblems } from './references.ts'
import { scenarioSchema, type Scenario } from './schema.ts'
import { problemsOf } from './structure.ts'

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  /** At least one; of very many only the first. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

const mostProblems = 100

const refused = (problems: readonly Problem[]): ParsedScenario => ({
  ok: false,
  problems: problems.slice(0, mostProblems),
})

export function parseScenario(input: unknown): ParsedScenario {
  const plain = plainJson(input)
  if (!plain.ok) return refused([plain.problem])
  const parsed = v.safeParse(scenarioSchema, plain.value)
  if (!parsed.success) return refused(problemsOf(parsed.issues))
  const problems = referenceProblems(parsed.output)
  return problems.length > 0 ? refused(problems) : { ok: true, scenario: parsed.output }
}

/** The same from a file's text. Size and depth are bounded before anything is built from it. */
export function parseScenarioText(input: string): ParsedScenario {
  // Each UTF-16 unit is at least one byte, so what is hopeless is not encoded to be measured.
  const bytes = input.length > limits.fileBytes ? input.length : new TextEncoder().encode(input).length
  if (bytes > limits.fileBytes)
    return refused([
      { path: '', code: 'tooLarge', expected: `${limits.fileBytes} bytes`, received: String(bytes) },
    ])
  const text = input.replace(/^\ufeff/, '')
  const flaw = jsonFlawOf(text, limits.depth)
  if (!flaw) return parseScenario(JSON.parse(text))
  if (flaw.kind === 'tooDeep')
    return refused([{ path: '', code: 'tooDeep', expected: String(limits.depth), received: 'more' }])
  const { offset, expected } = flaw
  const received = offset < text.length ? shown(String.fromCodePoint(text.codePointAt(offset) ?? 0)) : 'end'
  return refused([{ path: '', code: 'syntax', ...positionIn(text, offset), expected, received }])
}
