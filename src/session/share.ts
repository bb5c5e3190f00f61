// What is sent to somebody: the address of what is shown. Above a certain length it does not arrive everywhere, so a file is the better way.

import { addressOf } from './addressOf.ts'
import type { Kept } from './route.ts'
import type { Run } from './run.ts'

/** What every browser, chat and mail program passes on. */
export const mostCharacters = 2_000

export interface Shared {
  readonly url: string
  readonly fits: boolean
}

/** `base`: the page's address without a fragment. */
export async function shareOf(run: Run, step: number, kept: Kept, base: string): Promise<Shared> {
  const url = base + (await addressOf(run, step, kept))
  return { url, fits: url.length <= mostCharacters }
}
