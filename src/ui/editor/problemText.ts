// What is wrong with a scenario, in the person's words.

import type { Problem } from '#session/editing/form.ts'
import type { Words } from './desk.ts'

const joined = (range: string): string => range.replace('..', '–')

export function problemText(words: Words, problem: Problem): string {
  const { expected, received } = problem
  if (problem.code === 'syntax')
    return words('problem.syntax', { line: problem.line, column: problem.column, expected, received })
  if (problem.code === 'schedule')
    return words('problem.schedule', { number: problem.index + 1, expected, received })
  const isRange = problem.code === 'range' || problem.code === 'length' || problem.code === 'count'
  return words.filled(`problem.${problem.code}`, {
    expected: isRange ? joined(expected) : expected,
    received,
  })
}

/** With the place, where it stands by itself. */
export const problemLine = (words: Words, problem: Problem): string =>
  problem.path === ''
    ? problemText(words, problem)
    : words('problem.at', { path: problem.path, text: problemText(words, problem) })
