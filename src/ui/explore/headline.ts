// The one sentence that an exploration comes to.

import { foundOf, variantOf, type Exploring } from '#session/exploring/exploring.ts'
import type { Translate } from '#i18n/t.ts'
import type { WayShown } from '#session/exploring/wayShown.ts'
import { breaksText, type Verdict } from './broken.ts'
import type { ExploreTexts } from '#i18n/explore.ts'
import { countText, variantName } from './variantText.ts'

export function headlineOf(
  t: Translate,
  words: ExploreTexts,
  state: Exploring,
  broken: { readonly verdict: Verdict; readonly way: WayShown } | null,
): string {
  const variant = variantOf(state)
  const result = state.results.get(state.selected.variant)
  if (result?.kind === 'refused') return words('explore.title.refused')
  const found = foundOf(state, state.selected.variant)
  if (!variant || !found) return words(state.running ? 'explore.title.running' : 'explore.title.waiting')
  const policy = variantName(t, words, variant)
  const what = broken && breaksText(words, broken.verdict, broken.way)
  if (!found.complete)
    return what ? words('explore.title.partialBreaks', { policy, what }) : words('explore.title.partial')
  if (found.schedules === null)
    return what
      ? words('explore.title.breaks.uncounted', { policy, what })
      : words('explore.title.holds.uncounted', { policy })
  const count = countText(words, found.schedules)
  const isOne = found.schedules === 1n
  if (!what || !broken)
    return isOne
      ? words('explore.title.holds.one', { policy })
      : words('explore.title.holds', { policy, count })
  if (isOne) return words('explore.title.breaks.one', { policy, what })
  const { schedules } = broken.verdict
  if (schedules === null) return words('explore.title.breaks.uncounted', { policy, what })
  if (schedules === found.schedules) return words('explore.title.every', { policy, count, what })
  return words('explore.title.breaks', { policy, count, what, breaking: countText(words, schedules) })
}
