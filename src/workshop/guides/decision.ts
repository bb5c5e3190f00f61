// A decision guide: questions that are answered with yes or no until a leaf is reached. The same data decides where an answer leads and what
// the chart shows, so the two cannot drift apart. A path is the list of answers; it is all there is to remember, and it stands in the address.

import type { Showing } from './showing.ts'

export const answers = ['yes', 'no'] as const
export type Answer = (typeof answers)[number]
export type Path = readonly Answer[]

export interface Leaf {
  /** The run that shows it. */
  readonly shows: Showing
  /** What it then needs, each with the run of what happens without it, or of how it is done. */
  readonly needs: Readonly<Record<string, Showing>>
}

export interface DecisionGuide {
  readonly start: string
  readonly questions: Readonly<Record<string, Readonly<Record<Answer, string>>>>
  readonly leaves: Readonly<Record<string, Leaf>>
}

export interface Asked {
  readonly question: string
  readonly answer: Answer
}

export interface Whereabouts {
  readonly asked: readonly Asked[]
  /** The question that is open, or the leaf that was reached. */
  readonly at: string
  readonly isLeaf: boolean
}

/** Follows the answers. What comes after a leaf is ignored: an address may have been written by hand. */
export function follow({ start, questions }: DecisionGuide, path: Path): Whereabouts {
  const asked: Asked[] = []
  let at = start
  for (const answer of path) {
    const question = questions[at]
    if (!question) break
    asked.push({ question: at, answer })
    at = question[answer]
  }
  return { asked, at, isLeaf: !questions[at] }
}

/** The answers that lead to a question or leaf. Every one of them is reached in one way only. */
export function pathTo(guide: DecisionGuide, wanted: string): Path | null {
  const from = (at: string, path: Path): Path | null => {
    if (at === wanted) return path
    const question = guide.questions[at]
    if (!question) return null
    return from(question.yes, [...path, 'yes']) ?? from(question.no, [...path, 'no'])
  }
  return from(guide.start, [])
}

export const formatPath = (path: Path): string => path.join('-')

/** Up to the first word that is no answer; no more of them than a guide can have. */
export function parsePath(text: string | null): Path {
  const words = (text ?? '').slice(0, 100).split('-')
  const end = words.findIndex((word) => !isAnswer(word))
  return words.slice(0, end === -1 ? words.length : end).filter(isAnswer)
}

const isAnswer = (word: string): word is Answer => answers.some((answer) => answer === word)
