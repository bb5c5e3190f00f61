// The address that opens a showing in the playground. Running it and packing it takes some milliseconds, so each is made once, when it is
// first shown.

import { useEffect, useState } from 'react'
import { working } from '#session/idle.ts'
import { formatAddress } from '#session/route.ts'
import { addressOfScenario } from '#session/scenarioAddress.ts'
import { openingOf } from '#workshop/guides/opening.ts'
import { keyOf, type Showing } from '#workshop/guides/showing.ts'

const known = new Map<string, string>()

async function addressOf(showing: Showing): Promise<string> {
  const { scenario, step } = openingOf(showing)
  return showing.kind === 'example'
    ? formatAddress({ kind: 'play', example: showing.id }, step)
    : addressOfScenario(scenario, step)
}

/** undefined for the moment that it takes. */
export function useShowingAddress(showing: Showing): string | undefined {
  const key = keyOf(showing)
  const [, arrived] = useState(0)
  useEffect(() => {
    if (known.has(key)) return undefined
    let isWanted = true
    const done = working()
    void addressOf(showing)
      .then((address) => {
        known.set(key, address)
        if (isWanted) arrived((count) => count + 1)
      })
      .finally(done)
    return () => {
      isWanted = false
    }
    // The key says all there is about a showing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key])
  return known.get(key)
}
