// What is kept of the questions before the answers: no more than the page needs before anybody has asked to be asked.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Guess } from '#projections/prediction.ts'
import type { Choice } from '#sim/choices.ts'
import type { Trace } from '#sim/run.ts'
import type { SessionStore } from './session.ts'

/** A moment of a run, to tell whether what was asked there is still at hand. */
export interface Moment {
  readonly trace: Trace
  readonly cursor: number
}

export interface Question extends Moment {
  readonly choice: Extract<Choice, { readonly kind: 'advance' }>
  readonly guesses: readonly Guess[]
}

export interface Verdict extends Moment {
  readonly process: string
  readonly guess: Guess
  readonly answer: Guess
}

export interface Predicting {
  readonly isOn: boolean
  /** Asks before a choice is made, if it has something to ask; true where the choice has to wait. It comes with the first switching on. */
  readonly ask: ((store: PredictingStore, session: SessionStore, choice: Choice) => boolean) | null
  readonly question: Question | null
  readonly verdict: Verdict | null
  readonly asked: number
  readonly right: number
}

export type PredictingStore = StoreApi<Predicting>

export const createPredicting = (): PredictingStore =>
  createStore<Predicting>()(() => ({
    isOn: false,
    ask: null,
    question: null,
    verdict: null,
    asked: 0,
    right: 0,
  }))
