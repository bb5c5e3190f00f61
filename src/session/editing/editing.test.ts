import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withValue, type Draft } from '#scenario/form/draft.ts'
import { renameCommand, renamedSchedule } from '#scenario/form/revise.ts'
import { newScenario } from '#scenario/form/start.ts'
import { parseScenario } from '#scenario/parse.ts'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import { setPolicy } from '#session/policySwitch.ts'
import { runOf } from '#session/run.ts'
import { createSession, move, openScenario, type SessionStore } from '#session/session.ts'
import { createEditor, type Editor } from './editing.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import { createMine, type Cabinet, type MineStore } from './mine.ts'

let session: SessionStore
let editor: Editor

const draft = (): Draft => editor.store.getState().draft
const set = (keys: readonly (string | number)[], value: unknown, group?: string) =>
  editor.change(withValue(draft(), keys, value) as Draft, group === undefined ? {} : { group })
const order = () => formatSchedule(session.getState().schedule)
const choose = (text: string) => {
  const parsed = parseSchedule(text)
  const { scenario, example } = session.getState()
  if (parsed.ok) session.setState(runOf(example, scenario, parsed.schedule))
}

beforeEach(() => {
  // No run takes long, however busy the machine is: what is edited runs at once.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  session = createSession()
  editor = createEditor(session, (from) => ({ ...from, title: 'My copy' }))
})

afterEach(() => vi.restoreAllMocks())

describe('writing a scenario', () => {
  it('runs at once; an example becomes a copy, once', () => {
    set(['policy', 'maxAttempts'], 2)
    expect(session.getState()).toMatchObject({
      example: null,
      chapter: 1,
      scenario: { title: 'My copy', policy: { maxAttempts: 2 } },
      trace: { model: { settings: { commands: [{ policy: { maxAttempts: 2 } }, {}] } } },
    })
    set(['commands', 0, 'data', 'quantity'], 3)
    expect(session.getState().chapter).toBe(1)
  })

  it('what is not valid yet is shown and does not run', () => {
    set(['commands', 0, 'data', 'quantity'], 'many')
    expect(editor.store.getState().problems).toMatchObject([
      { path: '/commands/0/data/quantity', code: 'type' },
    ])
    expect(session.getState()).toMatchObject({ example: 'two-carts', chapter: 0 })
    set(['commands', 0, 'data', 'quantity'], 4)
    expect(session.getState().scenario.commands[0]?.data).toMatchObject({ quantity: 4 })
  })

  it('undo and redo go over drafts, letters of one field together', () => {
    const before = draft()
    set(['title'], 'W', '/title')
    set(['title'], 'Wh', '/title')
    set(['title'], 'Who', '/title')
    set(['seed'], 7)
    move(session, 5, 'step')
    editor.undo()
    expect(session.getState()).toMatchObject({ cursor: 5, scenario: { title: 'Who' } })
    editor.undo()
    expect(draft()).toEqual(before)
    expect(session.getState()).toMatchObject({ example: 'two-carts', cursor: 5 })
    editor.undo()
    editor.redo()
    editor.redo()
    editor.redo()
    expect(session.getState().scenario).toMatchObject({ title: 'Who', seed: 7 })
    expect(editor.store.getState().future).toEqual([])
  })

  it('a policy that is switched in the header is a change like any other', () => {
    set(['seed'], 7)
    setPolicy(session, { kind: 'overwrite' })
    expect(draft()).toMatchObject({ seed: 7, policy: { kind: 'overwrite' } })
    editor.undo()
    expect(session.getState().scenario).toMatchObject({ seed: 7, policy: { kind: 'retry' } })
  })

  it('another scenario has a history of its own', () => {
    set(['seed'], 7)
    openScenario(session, { ...session.getState().scenario })
    expect(editor.store.getState()).toMatchObject({ past: [], document: 1, problems: [] })
  })
})

describe('the order chosen by hand', () => {
  it('stays as far as it is possible; what is left out is counted and comes back', () => {
    choose('A B A B A B C A')
    expect(order()).toBe('A B A B A B A')
    choose('A B A B A B')
    const [first] = draft()['commands'] as readonly unknown[]
    set(['commands'], [first])
    expect(order()).toBe('A A A')
    expect(session.getState().notice).toEqual({ kind: 'leftOutOfEdit', count: 3 })
    set(['seed'], 3)
    expect(order()).toBe('A A A')
    editor.undo()
    editor.undo()
    expect(order()).toBe('A B A B A B')
    expect(session.getState().notice).toBeNull()
  })

  it('goes with a command that is renamed', () => {
    choose('A B B A')
    editor.change(renameCommand(draft(), 1, 'Bob'), { choices: (all) => renamedSchedule(all, 'B', 'Bob') })
    expect(order()).toBe('A Bob Bob A')
  })

  it('a prepared order that is written takes its place', () => {
    choose('A A')
    set(['schedule'], 'B B B')
    expect(order()).toBe('B B B')
  })
})

describe('as JSON text', () => {
  const text = () => JSON.stringify(draft(), null, 2)

  it('runs when it is valid, and keeps how it was written', () => {
    const written = text().replace('"quantity": 2', '"quantity":    5')
    editor.write(written)
    expect(session.getState().scenario.commands[1]?.data).toMatchObject({ quantity: 5 })
    expect(editor.store.getState().text).toBe(written)
    editor.undo()
    expect(editor.store.getState()).toMatchObject({ text: null, example: 'two-carts' })
  })

  it('what is no JSON harms nothing; what is no scenario is told by its place', () => {
    const before = draft()
    editor.write('{ "version": 1,')
    expect(editor.store.getState().problems).toMatchObject([{ code: 'syntax', line: 1 }])
    expect(draft()).toBe(before)
    editor.write(text().replace('"retry"', '"hope"'))
    expect(editor.store.getState().problems).toMatchObject([{ path: '/policy/kind', code: 'choice' }])
    expect(session.getState().example).toBe('two-carts')
    editor.write('[1, 2]')
    expect(editor.store.getState().problems).toMatchObject([{ path: '', code: 'type' }])
  })
})

describe('my scenarios', () => {
  let records: Map<string, unknown>
  let mine: MineStore
  let keeping: Keeping
  const cabinet: Cabinet = {
    all: async () => [...records.values()],
    put: async (record) => records.set((record as { id: string }).id, structuredClone(record)),
    delete: async (id) => records.delete(id),
  }
  const kept = () => mine.getState().scenarios
  const own = () => {
    const parsed = parseScenario(newScenario('Mine'))
    if (!parsed.ok) throw new Error('a new scenario is valid')
    return parsed.scenario
  }

  beforeEach(async () => {
    records = new Map()
    mine = createMine(cabinet)
    await mine.load()
    keeping = createKeeping(session, editor, mine)
  })

  it('has what is changed, without being asked, and no more than once', async () => {
    set(['seed'], 1)
    set(['seed'], 2)
    await keeping.flush()
    expect(kept()).toMatchObject([{ scenario: { seed: 2, title: 'My copy' }, draft: null }])
    expect([...records.keys()]).toEqual([keeping.current()])
  })

  it('has the order chosen in it', async () => {
    keeping.add(own())
    choose('B A')
    await keeping.flush()
    expect(kept()[0]?.schedule).toBe('B A')
    openScenario(session, own())
    keeping.open(kept()[0]!.id)
    expect(order()).toBe('B A')
  })

  it('an example that is opened overwrites nothing, also in the last moment', async () => {
    set(['seed'], 9)
    const id = keeping.current()
    session.setState((state) => ({
      ...runOf('two-carts', createSession().getState().scenario, null),
      chapter: state.chapter + 1,
    }))
    expect(keeping.current()).toBeNull()
    await keeping.flush()
    set(['seed'], 10)
    await keeping.flush()
    expect(new Set(kept().map(({ scenario }) => scenario.seed))).toEqual(new Set([9, 10]))
    expect(keeping.current()).not.toBe(id)
  })

  it('an accident that is undone leaves nothing behind', async () => {
    set(['seed'], 9)
    await keeping.flush()
    editor.undo()
    await keeping.flush()
    expect([kept(), records.size, mine.getState().deleted]).toEqual([[], 0, null])
  })

  it.each([true, false])('of what belongs to an exercise nothing (%s)', async (isHeld) => {
    const there = createSession()
    const itsKeeping = createKeeping(
      there,
      createEditor(there, (from) => from),
      mine,
      () => isHeld,
    )
    openScenario(there, own())
    setPolicy(there, { kind: 'overwrite' })
    await itsKeeping.flush()
    expect(kept()).toHaveLength(isHeld ? 0 : 1)
  })

  it('keeps a draft that is not valid yet', async () => {
    keeping.add(own())
    set(['title'], '')
    await keeping.flush()
    openScenario(session, own())
    keeping.open(kept()[0]!.id)
    expect(editor.store.getState()).toMatchObject({ draft: { title: '' }, problems: [{ path: '/title' }] })
    expect(session.getState().scenario.title).toBe('Mine')
  })

  it('takes up a draft again after a reload', async () => {
    keeping.add(own())
    set(['title'], '')
    await keeping.flush()
    openScenario(session, createSession().getState().scenario)
    openScenario(session, own())
    expect(editor.store.getState()).toMatchObject({ draft: { title: '' }, problems: [{ path: '/title' }] })
    expect(keeping.current()).toBe(kept()[0]?.id)
  })

  it('a new one is new, also beside one that began the same', async () => {
    keeping.addNew('Mine')
    set(['title'], '')
    await keeping.flush()
    keeping.addNew('Mine')
    expect(editor.store.getState()).toMatchObject({ draft: { title: 'Mine' }, problems: [] })
    await keeping.flush()
    expect(kept()).toHaveLength(2)
  })

  it('what is changed while the one before is still being written is written, too', async () => {
    keeping.addNew('First')
    const writing = keeping.flush()
    keeping.addNew('Second')
    await writing
    await keeping.flush()
    expect(new Set(kept().map(({ scenario }) => scenario.title))).toEqual(new Set(['First', 'Second']))
  })

  it('knows its own again after a reload', async () => {
    keeping.add(own())
    await keeping.flush()
    const id = keeping.current()
    openScenario(session, { ...own(), seed: 5 })
    expect(keeping.current()).toBeNull()
    openScenario(session, own())
    expect(keeping.current()).toBe(id)
  })

  it('what is deleted comes back', async () => {
    keeping.add(own())
    await keeping.flush()
    await mine.remove(kept()[0]!.id)
    expect([kept(), records.size]).toEqual([[], 0])
    await mine.restore()
    expect([kept().length, records.size]).toEqual([1, 1])
  })

  it('a damaged record harms no other, and stays', async () => {
    records.set('x', { id: 'x', scenario: { version: 9 } })
    records.set('y', { id: 'y', scenario: own(), schedule: 3, draft: 'no', changedAt: 'never' })
    mine = createMine(cabinet)
    await mine.load()
    expect(mine.getState()).toMatchObject({
      scenarios: [{ id: 'y', schedule: '', draft: null, changedAt: 0 }],
      unreadable: [{ id: 'x' }],
    })
    expect(records.size).toBe(2)
  })

  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
  ])('a store that fails with %s is said, and they are there for this visit', async (name, trouble) => {
    const fail = () => Promise.reject(new DOMException('no', name))
    mine = createMine({ all: fail, put: fail, delete: fail })
    await mine.load()
    await mine.put({ id: 'a', scenario: own(), schedule: '', draft: null, changedAt: 1 })
    expect(mine.getState()).toMatchObject({ trouble, isLoaded: true, scenarios: [{ id: 'a' }] })
  })
})
