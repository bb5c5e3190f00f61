// The examples that the page has: the first one at once, the others as soon as they are loaded, which is before anybody can ask for one.

import { createStore } from 'zustand/vanilla'
import type { Example } from '#scenario/example.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import { working } from './idle.ts'
import type { Policy } from './policies.ts'

export const firstExample: Example = twoCarts

interface Shelf {
  readonly examples: readonly Example[]
  readonly isComplete: boolean
}

export const exampleShelf = createStore<Shelf>()(() => ({ examples: [firstExample], isComplete: false }))

export async function loadExamples(): Promise<void> {
  if (exampleShelf.getState().isComplete) return
  const done = working()
  try {
    const { examples } = await import('#scenario/examples/examples.ts')
    exampleShelf.setState({ examples, isComplete: true })
  } finally {
    done()
  }
}

export const exampleOf = (id: string | null): Example | undefined =>
  exampleShelf.getState().examples.find((example) => example.id === id)

/** The policy that an example came with; undefined for a scenario of one's own. */
export const givenPolicyOf = (id: string | null): Policy | undefined => exampleOf(id)?.scenario.policy
