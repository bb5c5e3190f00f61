// The built-in scenarios, in the order in which people meet them. Their ids are in links (`#/play/two-carts`), so they stay.

import type { Example } from '#scenario/example.ts'
import { dispatchExamples } from './dispatchExamples.ts'
import { escapedConflict } from './escapedConflict.ts'
import { etagAndARename } from './etagAndARename.ts'
import { lastItemInStock } from './lastItemInStock.ts'
import { lostUpdateByOverwrite } from './lostUpdateByOverwrite.ts'
import { mergeOfPageViews } from './mergeOfPageViews.ts'
import { nonAtomicAppend } from './nonAtomicAppend.ts'
import { reappendBreaksARule } from './reappendBreaksARule.ts'
import { retryForEver } from './retryForEver.ts'
import { sixClients } from './sixClients.ts'
import { staleAppend } from './staleAppend.ts'
import { threeStrikes } from './threeStrikes.ts'
import { twoCarts } from './twoCarts.ts'

/** Chapter A: when appends conflict. */
export const conflictExamples: readonly Example[] = [
  twoCarts,
  lastItemInStock,
  threeStrikes,
  retryForEver,
  staleAppend,
  lostUpdateByOverwrite,
  nonAtomicAppend,
  mergeOfPageViews,
  reappendBreaksARule,
  etagAndARename,
  escapedConflict,
  sixClients,
]

export const examples: readonly Example[] = [...conflictExamples, ...dispatchExamples]

export const exampleOf = (id: string): Example | undefined => examples.find((example) => example.id === id)
