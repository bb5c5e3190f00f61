// What a row of the table is called, and numbers in words.

import type { Translate } from '#i18n/t.ts'
import { sizeOf } from '#session/exploring/numbers.ts'
import type { Variant } from '#session/exploring/variants.ts'
import { policyAbout, policyName } from '#ui/header/policyText.ts'
import type { Words } from './texts.ts'

export const variantName = (t: Translate, words: Words, { policy, mistake }: Variant): string =>
  mistake ? words(`explore.mistake.${mistake}`) : policyName(t, policy)

export const variantAbout = (t: Translate, words: Words, { policy, mistake }: Variant): string =>
  mistake ? words(`explore.mistake.${mistake}.about`) : policyAbout(t, policy)

/** Exact as far as people read digits, then its order of magnitude. */
export function countText(words: Words, count: bigint): string {
  const size = sizeOf(count)
  return 'digits' in size
    ? new Intl.NumberFormat(words.language).format(BigInt(size.digits))
    : words('explore.power', { lead: words.number(size.lead), exponent: raised(size.exponent) })
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const raised = (exponent: number): string =>
  [...String(exponent)].map((digit) => digits.charAt(Number(digit))).join('')

/** Percent as people write it; what is there but rounds to nothing is said to be less than a tenth. */
export function percentText(words: Words, percent: number): string {
  const rounded = Math.round(percent * 10) / 10
  return rounded === 0 && percent > 0
    ? words('explore.outcome.tiny', { percent: words.number(0.1) })
    : words('explore.outcome.share', { percent: words.number(rounded) })
}
