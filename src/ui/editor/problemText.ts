// What is wrong with a scenario, in the person's words.

import type { Problem } from '#session/editing/form.ts'
import type { Words } from './desk.ts'

const joined = (range: string): string => range.replace('..', '–')

export function problemText(words: Words, problem: Problem): string {
  const { expected, received } = problem
  switch (problem.code) {
    case 'syntax': {
      const { line, column } = problem
      return words('problem.syntax', { line, column, expected, received })
    }
    case 'schedule':
      return words('problem.schedule', { number: problem.index + 1, expected, received })
    case 'range':
    case 'length':
    case 'count':
      return words(`problem.${problem.code}`, { expected: joined(expected), received })
    default:
      return words.filled(`problem.${problem.code}`, { expected, received })
  }
}

/** With the place, where it stands by itself. */
export const problemLine = (words: Words, problem: Problem): string =>
  problem.path === ''
    ? problemText(words, problem)
    : words('problem.at', { path: problem.path, text: problemText(words, problem) })
