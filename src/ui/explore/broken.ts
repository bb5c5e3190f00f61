// The promise that is being looked at, how it was broken, and what that means for people.

import { useMemo } from 'react'
import { foundOf, variantOf, type Exploring } from '#session/exploring/exploring.ts'
import { wayShown, type WayShown } from '#session/exploring/wayShown.ts'
import type { Exploration } from '#session/exploring/exploring.ts'
import { useExploring } from './exploreContext.ts'
import type { ExploreTexts } from '#i18n/explore.ts'

export type Verdict = Exploration['invariants'][number]

/** What people can picture best comes first, unless they have chosen. */
export function shownVerdict(state: Exploring): Verdict | null {
  const { variant, invariant } = state.selected
  const broken = foundOf(state, variant)?.invariants.filter(({ holds }) => !holds) ?? []
  const wanted = broken.find(({ id }) => id === invariant)
  return wanted ?? broken.find(({ id }) => id === 'domain-rules') ?? broken[0] ?? null
}

/** The way to the verdict that is shown, step by step. */
export function useCounterexample(): { readonly verdict: Verdict; readonly way: WayShown } | null {
  const verdict = useExploring(shownVerdict)
  const variant = useExploring(variantOf)
  const picture = useExploring((state) => state.picture)
  const way = useMemo(
    () => (variant && verdict ? wayShown(variant.scenario, verdict.counterexample ?? [], picture) : null),
    [variant, verdict, picture],
  )
  return verdict && way ? { verdict, way } : null
}

/** As what a rule of the domain is broken, where a drawing shows it. */
function ruleOf({ steps, before }: WayShown) {
  const end = steps.at(-1)?.state ?? before
  if (end.kind === 'items' && end.owners.length > end.limit)
    return { kind: 'cart', limit: end.limit, items: end.owners.length } as const
  if (end.kind === 'shelf' && end.left < 0) return { kind: 'stock', missing: -end.left } as const
  return { kind: 'other' } as const
}

/** “lose an update”: what some schedules do. */
export function breaksText(words: ExploreTexts, verdict: Verdict, way: WayShown): string {
  if (verdict.id !== 'domain-rules') return words(`breaks.${verdict.id}`)
  const rule = ruleOf(way)
  if (rule.kind === 'cart') return words('breaks.domain-rules.cart', { limit: rule.limit })
  return words(rule.kind === 'stock' ? 'breaks.domain-rules.stock' : 'breaks.domain-rules')
}

/** What it means for the people behind it. */
export function meaningText(words: ExploreTexts, verdict: Verdict, way: WayShown): string {
  const last = way.steps.at(-1)?.process ?? ''
  if (verdict.id !== 'domain-rules') return words.filled(`meaning.${verdict.id}`, { last })
  const rule = ruleOf(way)
  if (rule.kind === 'cart')
    return words('meaning.domain-rules.cart', { limit: rule.limit, items: rule.items })
  if (rule.kind === 'stock') return words('meaning.domain-rules.stock', { missing: rule.missing })
  return words('meaning.domain-rules', { last })
}
