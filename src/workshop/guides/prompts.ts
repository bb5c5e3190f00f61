// Both prompts of each chapter ask about the chapter's run; what the run and the questions look like in a prompt is the exports' business. Before
// them stands room for a case of one's own.

import type { ChapterId } from './chapters.ts'
import { example, type Showing } from './showing.ts'

export const promptKinds = ['policies', 'tests'] as const
export type PromptKind = (typeof promptKinds)[number]

export const promptShows: Readonly<Record<ChapterId, Showing>> = {
  conflicts: example('two-carts'),
  later: example('worker-crashes'),
}

/** The first lines of a prompt: one's own case, to be filled in. */
export type PromptWords = Readonly<Record<ChapterId, string>>
