import { conflictCheckJa, laterCheckJa } from './check.ja.ts'
import { deliveryJa } from './delivery.ja.ts'
import { conflictIdeasJa, laterIdeasJa } from './ideas.ja.ts'
import { nowOrLaterJa } from './nowOrLater.ja.ts'
import { comparisonJa, pitfallsJa } from './policies.ja.ts'
import { promptsJa } from './prompts.ja.ts'
import { whichPolicyJa } from './whichPolicy.ja.ts'
import type { GuideWords } from './words.ts'

export const guidesJa: GuideWords = {
  whichPolicy: whichPolicyJa,
  nowOrLater: nowOrLaterJa,
  comparison: comparisonJa,
  pitfalls: pitfallsJa,
  delivery: deliveryJa,
  ideas: { conflicts: conflictIdeasJa, later: laterIdeasJa },
  check: { conflicts: conflictCheckJa, later: laterCheckJa },
  prompts: promptsJa,
}
