import { describe, expect, it } from 'vitest'
import { asksFirst, createPredicting, guess, questionAt, togglePredicting, verdictAt } from './predicting.ts'
import { choose, createSession, move } from './session.ts'

const step = (process: string) => ({ kind: 'advance', process }) as const

/** Two carts, just before B's append that is going to be refused. */
function beforeTheConflict() {
  const session = createSession()
  const predicting = createPredicting()
  move(session, 10, 'jump')
  return { session, predicting }
}

describe('predicting', () => {
  it('asks nothing until it is switched on, and nothing where only one thing can happen', () => {
    const { session, predicting } = beforeTheConflict()
    expect(asksFirst(predicting, session, step('B'))).toBe(false)
    togglePredicting(predicting)
    move(session, 0, 'jump')
    expect(asksFirst(predicting, session, step('A'))).toBe(false)
  })

  it('asks before the append, keeps score, and says what really happened', () => {
    const { session, predicting } = beforeTheConflict()
    togglePredicting(predicting)
    choose(session, step('A'))
    const at = session.getState().cursor
    expect(asksFirst(predicting, session, step('B'))).toBe(true)
    expect(questionAt(predicting.getState(), session.getState())?.guesses).toEqual(['recorded', 'conflict'])
    expect(session.getState().cursor).toBe(at)
    guess(predicting, session, 'recorded')
    expect(session.getState().cursor).toBe(at + 1)
    expect(verdictAt(predicting.getState(), session.getState())).toMatchObject({
      guess: 'recorded',
      answer: 'conflict',
    })
    expect(predicting.getState()).toMatchObject({ asked: 1, right: 0 })
  })

  it('lets a second press go on without a guess', () => {
    const { session, predicting } = beforeTheConflict()
    togglePredicting(predicting)
    choose(session, step('A'))
    expect(asksFirst(predicting, session, step('B'))).toBe(true)
    expect(asksFirst(predicting, session, step('B'))).toBe(false)
    expect(predicting.getState().asked).toBe(0)
  })

  it('forgets a question whose moment has passed', () => {
    const { session, predicting } = beforeTheConflict()
    togglePredicting(predicting)
    choose(session, step('A'))
    asksFirst(predicting, session, step('B'))
    move(session, 3, 'jump')
    expect(questionAt(predicting.getState(), session.getState())).toBeNull()
    guess(predicting, session, 'conflict')
    expect(session.getState().cursor).toBe(3)
  })
})
