// Whether each step says what it leaves open, and what it says at the moment. No more than the page needs before anybody asks for it; the
// explorer comes with the first switching on.

import { createStore } from 'zustand/vanilla'
import type { Foreseen, Sign } from './exploring/foresight.ts'
import { working } from './idle.ts'
import type { SessionStore } from './session.ts'

export type { Sign }

export interface Foresight extends Foreseen {
  readonly isOn: boolean
}

const nothing = { trace: null, cursor: 0, signs: new Map<string, Sign>(), otherwise: null }

export const foresight = createStore<Foresight>()(() => ({ isOn: false, ...nothing }))

let stop: (() => void) | null = null

export async function toggleForesight(session: SessionStore): Promise<void> {
  const isOn = !foresight.getState().isOn
  foresight.setState({ isOn, ...nothing })
  stop?.()
  stop = null
  if (!isOn) return
  const done = working()
  try {
    const { foresee } = await import('./exploring/foresee.ts')
    if (foresight.getState().isOn) stop ??= foresee(session, (signs) => foresight.setState(signs))
  } finally {
    done()
  }
}
