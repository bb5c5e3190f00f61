// A policy's name and what it does, in words.

import { policyAboutOf, policyNameOf } from '#projections/policyName.ts'
import type { Translate } from '#i18n/t.ts'
import type { Policy } from '#session/policies.ts'

export function policyName(t: Translate, policy: Policy): string {
  const { key, values, pauses } = policyNameOf(policy)
  const name = t.filled(`policy.${key}`, values)
  return pauses ? t.list([name, t('policy.backoff')]) : name
}

export const policyAbout = (t: Translate, policy: Policy): string =>
  t(`policy.about.${policyAboutOf(policy)}`)
