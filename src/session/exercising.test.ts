// A sitting with an exercise, as the page makes it: a session, a storage that remembers (or does not), and what is left when one comes back.

import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { createExercising, type Exercising } from './exercising.ts'
import { createPlaceStore } from './place.ts'
import type { Shelf } from './preferences.ts'
import { choose, createSession, move, type SessionStore } from './session.ts'

const id = 'a1-make-a-conflict'

function shelf(kept: Record<string, string> = {}): Shelf & { readonly kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
    removeItem: (key) => void delete kept[key],
  }
}

const forbidden: Shelf = {
  getItem: () => null,
  setItem() {
    throw new Error('forbidden')
  },
  removeItem() {
    throw new Error('forbidden')
  },
}

async function sitDown(on: Shelf | null, exercise = id) {
  const session = createSession()
  const place = createPlaceStore()
  const exercising = createExercising(session, place, on)
  const enter = async (next: string) => {
    const entered = await exercising.enter(next)
    assert(entered, 'there is such an exercise')
    place.setState({ place: { kind: 'exercise', id: entered.id } })
    session.setState({ ...entered.run, forks: [] })
  }
  await enter(exercise)
  return { session, place, exercising, enter }
}

const step = (session: SessionStore, text: string): void => {
  for (const process of text.split(' ')) choose(session, { kind: 'advance', process })
}

const record = ({ progress }: Exercising, of = id) => progress.getState().records[of]
const solving = 'A A A A A B B B A B B B'

describe('doing an exercise', () => {
  it('ticks what the run reaches, as far as it has been played, and keeps it ticked', async () => {
    const { session, exercising } = await sitDown(shelf())
    step(session, 'A A A A A B B B')
    expect(record(exercising)?.ticked).toEqual(['bothRead'])
    step(session, 'A B B B')
    expect(record(exercising)).toMatchObject({ ticked: ['bothRead', 'oneAppends', 'refused'], solved: true })
    move(session, 0, 'jump')
    expect(exercising.open.getState()?.live).toEqual([])
    expect(record(exercising)?.ticked).toHaveLength(3)
  })

  it('counts nothing that happens elsewhere, or in a scenario in which something held was changed', async () => {
    const { session, place, exercising } = await sitDown(shelf())
    session.setState(({ scenario }) => ({ scenario: { ...scenario, policy: { kind: 'overwrite' } } }))
    step(session, solving)
    expect(record(exercising)?.ticked).toEqual([])
    const { exercising: other, session: there, place: where } = await sitDown(shelf())
    where.setState({ place: { kind: 'playground' } })
    step(there, solving)
    expect(record(other)?.ticked).toEqual([])
    expect(place.getState().place.kind).toBe('exercise')
  })

  it('is found by its number alone, however it is written, and by nothing that is none', async () => {
    const { place, exercising } = await sitDown(shelf(), 'A1')
    expect(place.getState().place).toEqual({ kind: 'exercise', id })
    expect(record(exercising)).toBeDefined()
    expect((await exercising.enter('a1-an-earlier-title'))?.id).toBe(id)
    for (const none of ['', 'a', 'a12', 'a1x', 'make-a-conflict'])
      expect(await exercising.enter(none)).toBeNull()
  })

  it('is found again as it was left', async () => {
    const storage = shelf()
    const { session, exercising } = await sitDown(storage)
    step(session, 'A A A B')
    exercising.note('Who decides?')
    exercising.nextHint()
    const { session: later, exercising: again } = await sitDown(shelf(storage.kept))
    expect(later.getState()).toMatchObject({ cursor: 4, schedule: session.getState().schedule })
    expect(record(again)).toMatchObject({ note: 'Who decides?', hints: 1 })
  })

  it('shows a solution, which counts for nothing, and gives the attempt back with its forks', async () => {
    const { session, exercising } = await sitDown(shelf())
    step(session, 'A A B')
    move(session, 1, 'jump')
    step(session, 'B')
    const before = session.getState()
    expect(before.forks).toHaveLength(1)
    exercising.showSolution(0)
    move(session, session.getState().trace.steps.length, 'jump')
    expect(exercising.open.getState()?.live).toHaveLength(3)
    expect(record(exercising)?.ticked).toEqual([])
    exercising.backToAttempt()
    const { schedule, cursor, forks } = session.getState()
    expect({ schedule, cursor, forks }).toEqual({
      schedule: before.schedule,
      cursor: before.cursor,
      forks: before.forks,
    })
  })

  it('begins anew, and goes back to what was', async () => {
    const { session, exercising } = await sitDown(shelf())
    step(session, solving)
    exercising.reset()
    expect(session.getState()).toMatchObject({ cursor: 0, schedule: [] })
    expect(record(exercising)).toMatchObject({ ticked: [], solved: true })
    exercising.undoReset()
    expect(session.getState().cursor).toBe(12)
    expect(record(exercising)).toMatchObject({ before: null })
    expect(record(exercising)?.ticked).toHaveLength(3)
  })

  it('changes a setting with the order of steps kept', async () => {
    const { session, exercising } = await sitDown(shelf(), 'a5-stale-append')
    step(session, solving)
    move(session, session.getState().trace.steps.length, 'jump')
    expect(record(exercising, 'a5-stale-append')?.ticked).toEqual(['refused', 'oversold'])
    const setting = exercising.open.getState()?.exercise.editable[0]
    assert(setting, 'it has a setting')
    exercising.setOption(setting, 'again')
    expect(session.getState()).toMatchObject({ cursor: 0 })
    move(session, session.getState().trace.steps.length, 'jump')
    expect(record(exercising, 'a5-stale-append')?.ticked).toContain('kept')
    exercising.answer('why', 'oldDecision')
    expect(record(exercising, 'a5-stale-append')?.solved).toBe(true)
  })

  it('goes from one scenario of it to another and back', async () => {
    const { session, exercising } = await sitDown(shelf(), 'a8-choose-the-policy')
    const [setting] = exercising.open.getState()?.exercise.editable ?? []
    assert(setting, 'it has a setting')
    exercising.setOption(setting, 'merge')
    exercising.chooseScenario(2)
    expect(session.getState().scenario.policy.kind).toBe('overwrite')
    exercising.chooseScenario(0)
    expect(session.getState().scenario.policy.kind).toBe('merge')
  })
})

describe('a storage that is damaged, or forbidden', () => {
  it('is said, put aside, and survived', async () => {
    const storage = shelf({
      [`interleave:exercise:${id}`]: '{"ticked": 7',
      'interleave:exercise:a2-second-attempt-succeeds': '[]',
    })
    const { session, exercising } = await sitDown(storage)
    const { progress } = exercising
    expect(progress.getState().damaged).toEqual([id, 'a2-second-attempt-succeeds'])
    expect(progress.damagedAsFile()).toContain('ticked')
    step(session, solving)
    expect(record(exercising)?.solved).toBe(true)
    progress.forgetDamaged()
    expect(createExercising(createSession(), createPlaceStore(), storage).progress.getState()).toMatchObject({
      damaged: [],
      records: { [id]: { solved: true } },
    })
  })

  it.each([forbidden, null])('goes on for this visit', async (on) => {
    const { session, exercising } = await sitDown(on)
    expect(exercising.progress.getState().isForgetful).toBe(true)
    step(session, solving)
    expect(record(exercising)?.solved).toBe(true)
  })

  it('makes the best of a record of another version of the exercise', async () => {
    const attempt = { scenario: 9, set: { '/gone': 'x' }, schedule: 'A Q A', step: 400 }
    const kept = JSON.stringify({
      ticked: ['bothRead', 'no-such-task'],
      answers: { gone: '1' },
      hints: 2,
      attempt,
      solved: true,
      note: '',
      before: null,
    })
    const { session, exercising } = await sitDown(shelf({ [`interleave:exercise:${id}`]: kept }))
    expect(session.getState().cursor).toBe(session.getState().trace.steps.length)
    expect(record(exercising)).toMatchObject({ solved: true, ticked: ['bothRead', 'no-such-task'] })
  })
})

it('there is no such exercise', async () => {
  const exercising = createExercising(createSession(), createPlaceStore(), null)
  expect(await exercising.enter('no-such-thing')).toBeNull()
})
