// The three policies side by side, and the three pitfalls around them: each with the runs that show it.

import { example, own, type Showing } from './showing.ts'

export const policyIds = ['retry', 'return', 'merge'] as const
export type PolicyId = (typeof policyIds)[number]

export const policyShows: Readonly<Record<PolicyId, Showing>> = {
  retry: example('two-carts'),
  return: example('etag-and-a-rename'),
  merge: example('merge-of-page-views'),
}

export interface PolicyWords {
  readonly name: string
  readonly does: string
  readonly advantages: readonly string[]
  readonly costs: readonly string[]
  readonly fits: readonly string[]
  readonly fitsNot: readonly string[]
}

export interface ComparisonWords {
  readonly title: string
  readonly intro: string
  readonly rows: Readonly<Record<Exclude<keyof PolicyWords, 'name'>, string>>
  readonly policies: Readonly<Record<PolicyId, PolicyWords>>
}

export const pitfallIds = ['forEver', 'sideEffect', 'mixedUp'] as const
export type PitfallId = (typeof pitfallIds)[number]

/** The mistake, and what it looks like when it is done right. */
export const pitfallShows: Readonly<Record<PitfallId, { readonly wrong: Showing; readonly right: Showing }>> =
  {
    forEver: { wrong: example('retry-for-ever'), right: example('three-strikes') },
    sideEffect: { wrong: own('mail-before-append'), right: own('mail-after-commit') },
    mixedUp: { wrong: example('escaped-conflict'), right: example('last-item-in-stock') },
  }

export interface PitfallWords {
  readonly title: string
  readonly mistake: string
  readonly happens: string
  readonly instead: string
}

export interface PitfallsWords {
  readonly title: string
  readonly intro: string
  readonly wrong: string
  readonly right: string
  readonly pitfalls: Readonly<Record<PitfallId, PitfallWords>>
}
