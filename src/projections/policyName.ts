// What a policy is called, without the words: a key of the dictionary and the values that its text needs.

/** A scenario's policy, or the same with every default filled in. */
export type NamedPolicy =
  | {
      readonly kind: 'retry'
      readonly maxAttempts: number | null
      readonly backoff?: { readonly kind: string }
      readonly reload?: boolean
      readonly exhausted?: 'result' | 'escapes'
    }
  | { readonly kind: 'return-conflict'; readonly status: number }
  | { readonly kind: 'merge'; readonly strategy: 'reappend' | 'redecide' }
  | { readonly kind: 'overwrite' }

export type PolicyKey =
  | 'retry'
  | `retry.${'unbounded' | 'stale' | 'escapes'}`
  | 'return-conflict'
  | `merge.${'reappend' | 'redecide'}`
  | 'overwrite'

/** The two statuses differ in how the version travels, which is all there is to say about them. */
export type PolicyAboutKey = Exclude<PolicyKey, 'return-conflict'> | `return-conflict.${409 | 412}`

export interface PolicyName {
  readonly key: PolicyKey
  readonly values: Readonly<Record<string, number>>
  /** Between attempts. */
  readonly pauses: boolean
}

export function policyNameOf(policy: NamedPolicy): PolicyName {
  switch (policy.kind) {
    case 'retry': {
      const pauses = policy.backoff !== undefined && policy.backoff.kind !== 'none'
      const values: PolicyName['values'] = policy.maxAttempts === null ? {} : { max: policy.maxAttempts }
      return { key: retryKey(policy), values, pauses }
    }
    case 'return-conflict':
      return { key: policy.kind, values: { status: policy.status }, pauses: false }
    case 'merge':
      return { key: `merge.${policy.strategy}`, values: {}, pauses: false }
    case 'overwrite':
      return { key: policy.kind, values: {}, pauses: false }
  }
}

export function policyAboutOf(policy: NamedPolicy): PolicyAboutKey {
  const { key, values } = policyNameOf(policy)
  if (key !== 'return-conflict') return key
  return `return-conflict.${values['status'] === 412 ? 412 : 409}`
}

function retryKey(policy: Extract<NamedPolicy, { kind: 'retry' }>): PolicyKey {
  if (policy.reload === false) return 'retry.stale'
  if (policy.exhausted === 'escapes') return 'retry.escapes'
  return policy.maxAttempts === null ? 'retry.unbounded' : 'retry'
}
