// What is wrong with a scenario, in the person's words.

import type { Problem } from '#session/editing/form.ts'
import type { EditorTexts } from '#i18n/editor.ts'

const joined = (range: string): string => range.replace('..', '–')

const kinds = ['integer', 'number', 'string', 'boolean', 'object', 'array', 'end'] as const
type Kind = (typeof kinds)[number]
const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text)

/** Names of JSON's types, and the end of a text, as people call them; anything else is a value as it stands in the file. */
const called = (words: EditorTexts, text: string): string =>
  text
    .split(' | ')
    .map((each) => (isKind(each) ? words(`kind.${each}`) : each))
    .join(' | ')

export function problemText(words: EditorTexts, problem: Problem): string {
  const expected = called(words, problem.expected)
  const received = called(words, problem.received)
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
export const problemLine = (words: EditorTexts, problem: Problem): string =>
  problem.path === ''
    ? problemText(words, problem)
    : words('problem.at', { path: problem.path, text: problemText(words, problem) })

/** Where its line is named already. */
export const problemInLine = (words: EditorTexts, problem: Problem): string =>
  problem.code === 'syntax'
    ? words('problem.inLine', {
        column: problem.column,
        expected: called(words, problem.expected),
        received: called(words, problem.received),
      })
    : problemLine(words, problem)
