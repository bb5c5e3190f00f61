// Valibot's issues as problems. Our schemas put what they expect into the message (`values.ts`), so an issue only needs a place and a code.

import type * as v from 'valibot'
import { pointer, shown, type Keys, type Problem, type ValueProblem } from './problem.ts'
import { typeNames } from './values.ts'

type Issue = v.BaseIssue<unknown>

const codes: Readonly<Record<string, ValueProblem['code']>> = {
  literal: 'choice',
  picklist: 'choice',
  min_value: 'range',
  max_value: 'range',
  integer: 'type',
  min_code_points: 'length',
  max_code_points: 'length',
  regex: 'format',
}

const keysOf = (issue: Issue): Keys =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'object' ? 'object' : shown(value)
}

/**
 * A union fails with the issues of all of its members. Where one of them went deeper than the first look, that is the one that was meant;
 * else nothing of it fits.
 */
function unionProblems(issue: Issue, before: Keys): readonly Problem[] {
  const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined)
  const keys = [...before, ...keysOf(issue)]
  if (deeper.length > 0) return deeper.flatMap((each) => problemOf(each, keys))
  const expected = [...new Set((issue.issues ?? []).map(({ message }) => message))].join(' | ')
  return [{ path: pointer(...keys), code: 'type', expected, received: typeOf(issue.input) }]
}

function problemOf(issue: Issue, before: Keys): readonly Problem[] {
  const keys = [...before, ...keysOf(issue)]
  const path = pointer(...keys)
  if (issue.type === 'union') return unionProblems(issue, before)
  if (issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key') {
    const unknown = issue.expected === 'never'
    const received = unknown ? shown(keys.at(-1)) : 'nothing'
    return [{ path, code: unknown ? 'unknownKey' : 'missing', expected: issue.message, received }]
  }
  if (issue.type === 'variant' && issue.expected !== 'Object') {
    const expected = typeNames(issue.expected ?? '')
    if (issue.input === undefined) return [{ path, code: 'missing', expected, received: 'nothing' }]
    return [{ path, code: 'choice', expected, received: shown(issue.input) }]
  }
  if (issue.type === 'min_length' || issue.type === 'max_length')
    return [
      {
        path,
        code: Array.isArray(issue.input) ? 'count' : 'length',
        expected: issue.message,
        received: issue.received,
      },
    ]
  const code = codes[issue.type]
  if (code === 'length') return [{ path, code, expected: issue.message, received: issue.received }]
  if (code) return [{ path, code, expected: issue.message, received: shown(issue.input) }]
  const expected = issue.type === 'variant' ? 'object' : issue.message
  return [{ path, code: 'type', expected, received: typeOf(issue.input) }]
}

/** The issues of a value that stands at `keys` in the document. */
export const problemsOf = (issues: readonly Issue[], keys: Keys = []): readonly Problem[] =>
  issues.flatMap((issue) => problemOf(issue, keys))
