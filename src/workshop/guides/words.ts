// All words of the guides in one language, loaded together: whoever opens one of them looks at the next.

import type { CheckWords } from './check.ts'
import type { DecisionWords } from './decisionWords.ts'
import type { DeliveryWords } from './delivery.ts'
import type { IdeasWords } from './ideas.ts'
import type { nowOrLater } from './nowOrLater.ts'
import type { ComparisonWords, PitfallsWords } from './policies.ts'
import type { PromptWords } from './prompts.ts'
import type { whichPolicy } from './whichPolicy.ts'

export interface GuideWords {
  readonly whichPolicy: DecisionWords<typeof whichPolicy>
  readonly nowOrLater: DecisionWords<typeof nowOrLater>
  readonly comparison: ComparisonWords
  readonly pitfalls: PitfallsWords
  readonly delivery: DeliveryWords
  readonly ideas: { readonly conflicts: IdeasWords<'conflicts'>; readonly later: IdeasWords<'later'> }
  readonly check: { readonly conflicts: CheckWords<'conflicts'>; readonly later: CheckWords<'later'> }
  readonly prompts: PromptWords
}
