// Why a link does not open, as values: the page has a sentence per code in its languages, the command line this one in English.

import { problemText, type Problem } from './problem.ts'

export type LinkProblem =
  /** Not one of our links at all. */
  | { readonly code: 'foreign'; readonly expected: string; readonly received: string }
  /** Of a format, or with a setting, that this version does not know yet. */
  | { readonly code: 'tooNew'; readonly expected: string; readonly received: string }
  /** Characters were changed on the way. `at` is the first that cannot be right, where one can be named. */
  | {
      readonly code: 'damaged'
      readonly at: number | null
      readonly expected: string
      readonly received: string
    }
  /** The end is missing. */
  | { readonly code: 'truncated'; readonly expected: string; readonly received: string }
  /** In characters, or in bytes once it is unpacked. */
  | {
      readonly code: 'tooLarge'
      readonly unit: 'characters' | 'bytes'
      readonly expected: string
      readonly received: string
    }
  /** Undamaged, but what it holds is no scenario. */
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] }

/** What is wrong, where, and what was expected. One line per mistake. */
export function linkProblemText(problem: LinkProblem): string {
  switch (problem.code) {
    case 'foreign':
      return `not a link of Interleave: expected ${problem.expected}, received ${problem.received}`
    case 'tooNew':
      return `made by a newer version: expected ${problem.expected}, received ${problem.received}`
    case 'damaged': {
      const where = problem.at === null ? '' : ` at character ${problem.at + 1}`
      return `damaged${where}: expected ${problem.expected}, received ${problem.received}`
    }
    case 'truncated':
      return `the end is missing: expected ${problem.expected}, received ${problem.received}`
    case 'tooLarge':
      return `too large: expected at most ${problem.expected} ${problem.unit}, received ${problem.received}`
    case 'invalid':
      return ['not a valid scenario:', ...problem.problems.map((each) => `  ${problemText(each)}`)].join('\n')
  }
}
