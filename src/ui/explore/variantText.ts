// What a row of the table is called, and numbers in words.

import type { Translate } from '#i18n/t.ts'
import { sizeOf } from '#session/exploring/numbers.ts'
import type { Variant } from '#session/exploring/variants.ts'
import { policyName } from '#ui/shared/policyText.ts'
import type { ExploreTexts } from '#i18n/explore.ts'

export const variantName = (t: Translate, words: ExploreTexts, { policy, mistake }: Variant): string =>
  isOutsidePolicy(mistake) ? words(`explore.mistake.${mistake}`) : policyName(t, policy)

/** The other mistakes are policies, with a name of their own. */
const isOutsidePolicy = (mistake: Variant['mistake']): mistake is 'mailFirst' | 'nonAtomic' =>
  mistake === 'mailFirst' || mistake === 'nonAtomic'

/** In a few words what it does about a conflict. */
export function variantAbout(words: ExploreTexts, { policy, mistake }: Variant): string {
  if (isOutsidePolicy(mistake)) return words(`explore.mistake.${mistake}.about`)
  if (policy.kind === 'merge') return words(`explore.policy.${policy.strategy}`)
  if (policy.kind !== 'retry') return words(`explore.policy.${policy.kind}`)
  if (policy.reload === false) return words('explore.policy.stale')
  if (policy.exhausted === 'escapes') return words('explore.policy.escapes')
  return words(policy.maxAttempts === null ? 'explore.policy.unbounded' : 'explore.policy.retry')
}

/** Exact as far as people read digits, then its order of magnitude. */
export function countText(words: ExploreTexts, count: bigint): string {
  const size = sizeOf(count)
  return 'digits' in size
    ? new Intl.NumberFormat(words.language).format(BigInt(size.digits))
    : words('explore.power', { lead: words.number(size.lead), exponent: raised(size.exponent) })
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const raised = (exponent: number): string =>
  String(exponent).replaceAll(/\d/g, (digit) => digits.charAt(Number(digit)))

/** Percent as people write it; what is there but rounds to nothing is said to be less than a tenth. */
export function percentText(words: ExploreTexts, percent: number): string {
  const rounded = Math.round(percent * 10) / 10
  return rounded === 0 && percent > 0
    ? words('explore.outcome.tiny', { percent: words.number(0.1) })
    : words('explore.outcome.share', { percent: words.number(rounded) })
}
