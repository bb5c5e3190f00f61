import { shareOf } from '#session/exploring/numbers.ts'
import type { ExploreTexts } from '#i18n/explore.ts'
import { countText } from './variantText.ts'

interface Ways {
  readonly ways: bigint | null
  readonly through: bigint | null
  readonly all: bigint | null
}

/** How many ways lead to a state, and how many of all schedules come through it. */
export function waysText(words: ExploreTexts, { ways, through, all }: Ways): string {
  if (ways === null) return words('explore.node.ways.circle')
  const count = { ways: countText(words, ways), one: ways === 1n ? 1 : 2 }
  if (through === null || all === null) return words('explore.node.ways.endless', count)
  return words('explore.node.ways.count', {
    ...count,
    through: countText(words, through),
    all: countText(words, all),
    percent: words.number(shareOf(through, all)),
  })
}
