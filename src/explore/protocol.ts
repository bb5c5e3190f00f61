// What the page and the worker say to each other: plain data that can be cloned, BigInt included, in both directions.

import type { Scenario } from '#scenario/schema.ts'
import type { DependsOnTime } from '#sim/timeless.ts'
import type { Exploration, Progress } from './exploration.ts'
import type { Question, QuestionKind, Questions } from './question.ts'

/** Options as they travel; see `ExploreOptions`. */
export interface Asked {
  readonly states?: number
  readonly bytes?: number
  readonly crashes?: number
  readonly reduction?: boolean
  readonly counting?: number
}

export type Request =
  | { readonly kind: 'explore'; readonly id: number; readonly scenario: Scenario; readonly asked: Asked }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }

export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly exploration: Exploration
      readonly cancelled: boolean
    }
  | { readonly kind: 'refused'; readonly id: number; readonly refusals: readonly DependsOnTime[] }
  | { readonly kind: 'told'; readonly id: number; readonly told: Questions[QuestionKind]['answer'] }
