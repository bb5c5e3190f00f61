// A question before the answer: what happens if this process steps now? Asked only where more than one thing can happen, never twice for the
// same step, and the score is kept quietly for this visit.

import { answerOf, guessesAt, type Guess } from '#projections/prediction.ts'
import type { Choice } from '#sim/choices.ts'
import { momentOf } from './moment.ts'
import type { Moment, Predicting, PredictingStore, Question, Verdict } from './predictingStore.ts'
import { choose, type SessionStore } from './session.ts'

export { createPredicting } from './predictingStore.ts'

export type { Guess }

export const togglePredicting = (store: PredictingStore): void =>
  store.setState(({ isOn }) => ({ isOn: !isOn, ask: isOn ? null : asksFirst, question: null, verdict: null }))

const isAt = (moment: Moment, { trace, cursor }: Moment): boolean =>
  moment.trace === trace && moment.cursor === cursor

/** What is asked at this moment of the run, if anything. */
export const questionAt = ({ question }: Predicting, moment: Moment): Question | null =>
  question && isAt(question, moment) ? question : null

/** What the last guess was worth, as long as the run stands where it led. */
export const verdictAt = ({ verdict }: Predicting, moment: Moment): Verdict | null =>
  verdict && isAt(verdict, moment) ? verdict : null

/** Puts the question that this choice is worth, once; true where the choice has to wait for it. A second press goes on without a guess. */
export function asksFirst(store: PredictingStore, session: SessionStore, choice: Choice): boolean {
  const state = store.getState()
  const { trace, cursor } = session.getState()
  if (!state.isOn || choice.kind !== 'advance') return false
  if (questionAt(state, { trace, cursor })?.choice.process === choice.process) return false
  const process = momentOf(trace, cursor).processes.find(({ id }) => id === choice.process)
  const guesses = process?.outcome === null ? guessesAt(trace.model, process) : []
  if (guesses.length === 0) return false
  store.setState({ question: { trace, cursor, choice, guesses }, verdict: null })
  return true
}

/** Takes the guess, makes the step, and says what it was worth. */
export function guess(store: PredictingStore, session: SessionStore, made: Guess): void {
  const question = questionAt(store.getState(), session.getState())
  if (!question) return
  const { choice, trace, cursor } = question
  const answer = answerOf(trace.model, momentOf(trace, cursor), choice)
  choose(session, choice)
  if (answer === undefined) return
  const after = session.getState()
  store.setState(({ asked, right }) => ({
    question: null,
    verdict: { trace: after.trace, cursor: after.cursor, process: choice.process, guess: made, answer },
    asked: asked + 1,
    right: right + (answer === made ? 1 : 0),
  }))
}
