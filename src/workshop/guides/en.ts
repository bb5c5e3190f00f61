import { conflictCheckEn, laterCheckEn } from './check.en.ts'
import { deliveryEn } from './delivery.en.ts'
import { conflictIdeasEn, laterIdeasEn } from './ideas.en.ts'
import { nowOrLaterEn } from './nowOrLater.en.ts'
import { comparisonEn, pitfallsEn } from './policies.en.ts'
import { promptsEn } from './prompts.en.ts'
import { whichPolicyEn } from './whichPolicy.en.ts'
import type { GuideWords } from './words.ts'

export const guidesEn: GuideWords = {
  whichPolicy: whichPolicyEn,
  nowOrLater: nowOrLaterEn,
  comparison: comparisonEn,
  pitfalls: pitfallsEn,
  delivery: deliveryEn,
  ideas: { conflicts: conflictIdeasEn, later: laterIdeasEn },
  check: { conflicts: conflictCheckEn, later: laterCheckEn },
  prompts: promptsEn,
}
