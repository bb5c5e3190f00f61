// The words of a decision guide. Their type follows from the guide: a question or a need without words is a mistake that the compiler finds.

import type { DecisionGuide } from './decision.ts'

export interface QuestionWords {
  /** In the chart, line by line. */
  readonly short: readonly string[]
  readonly question: string
  /** How to tell, with examples. */
  readonly hint: string
}

export interface LeafWords<Needs extends string> {
  readonly short: readonly string[]
  readonly title: string
  readonly why: string
  readonly needs: Readonly<Record<Needs, string>>
}

type NeedsOf<Leaf> = Leaf extends { readonly needs: infer Needs } ? Extract<keyof Needs, string> : never

export interface DecisionWords<Guide extends DecisionGuide> {
  readonly title: string
  readonly intro: string
  readonly questions: Readonly<Record<keyof Guide['questions'], QuestionWords>>
  readonly leaves: {
    readonly [Id in keyof Guide['leaves']]: LeafWords<NeedsOf<Guide['leaves'][Id]>>
  }
}

/** Those of whichever guide it is. */
export interface AnyDecisionWords {
  readonly title: string
  readonly intro: string
  readonly questions: Readonly<Record<string, QuestionWords>>
  readonly leaves: Readonly<Record<string, LeafWords<string>>>
}
