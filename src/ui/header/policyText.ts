// A policy's name and what it does, in words.

import type { Translate } from '#i18n/t.ts'
import type { Policy } from '#session/policies.ts'

type Special = 'unbounded' | 'stale' | 'escapes'

function specialOf(policy: Extract<Policy, { kind: 'retry' }>): Special | null {
  if (policy.reload === false) return 'stale'
  if (policy.exhausted === 'escapes') return 'escapes'
  return policy.maxAttempts === null ? 'unbounded' : null
}

export function policyName(t: Translate, policy: Policy): string {
  switch (policy.kind) {
    case 'retry': {
      const special = specialOf(policy)
      const name = special
        ? t(`policy.retry.${special}`)
        : t('policy.retry', { max: policy.maxAttempts ?? 0 })
      const pauses = policy.backoff !== undefined && policy.backoff.kind !== 'none'
      return pauses ? t.list([name, t('policy.backoff')]) : name
    }
    case 'return-conflict':
      return t('policy.return-conflict', { status: policy.status })
    case 'merge':
      return t(`policy.merge.${policy.strategy}`)
    case 'overwrite':
      return t('policy.overwrite')
  }
}

export function policyAbout(t: Translate, policy: Policy): string {
  return t(aboutKey(policy))
}

function aboutKey(policy: Policy) {
  switch (policy.kind) {
    case 'retry': {
      const special = specialOf(policy)
      return special ? (`policy.about.retry.${special}` as const) : 'policy.about.retry'
    }
    case 'return-conflict':
      return 'policy.about.return-conflict'
    case 'merge':
      return `policy.about.merge.${policy.strategy}` as const
    case 'overwrite':
      return 'policy.about.overwrite'
  }
}
