import { describe, expect, test } from 'vitest'
import type { Reply, Request } from '#contention/protocol.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { parseScenario } from '#scenario/parse.ts'
import { run } from '#sim/run.ts'
import { createContention } from './contending.ts'
import {
  addressOfContention,
  pointsOf,
  scenarioToWatch,
  settingsInQuery,
  strategies,
} from './contentionSettings.ts'

const usual = settingsInQuery('').settings

describe('settings of contention in an address', () => {
  test('that are written can be read', () => {
    const settings = { ...usual, clients: 64, attempts: 5, cap: 500, hop: { mean: 3.5, sd: 0 }, runs: 7 }
    expect(settingsInQuery(addressOfContention(settings).split('?')[1] ?? '')).toEqual({
      settings,
      misuse: null,
    })
    expect(addressOfContention(usual)).toBe('#/contention')
  })

  test.each([
    ['clients=0', 'clients'],
    ['clients=201', 'clients'],
    ['runs=501', 'runs'],
    ['max-attempts=-1', 'max-attempts'],
    ['base=9&cap=3', 'cap'],
    ['hop=1,2,3', 'hop'],
    [`hop=${'9'.repeat(5000)}`, 'hop'],
  ])('%s is named, and the usual ones are taken', (query, option) => {
    expect(settingsInQuery(query)).toMatchObject({ settings: usual, misuse: { option } })
  })

  test('what can be watched of them is a scenario, with the same strategy', () => {
    for (const strategy of strategies) {
      const parsed = parseScenario(scenarioToWatch(strategy, { ...usual, clients: 100 }))
      expect(parsed).toMatchObject({ ok: true })
      if (!parsed.ok) continue
      expect(parsed.scenario.commands.map(({ id }) => id).join('')).toBe('ABCDEFGH')
      const ran = run(modelOfScenario(parsed.scenario))
      expect(ran.ok && ran.trace.end.processes.every(({ outcome }) => outcome === 'accepted')).toBe(true)
    }
  })
})

describe('measuring', () => {
  function laboratory() {
    const asked: Request[] = []
    let tell: (reply: Reply) => void = () => {}
    const contention = createContention(() => ({
      port: { post: (request) => asked.push(request), listen: (hear) => (tell = hear) },
      end: () => {},
    }))
    return { contention, asked, tell: (reply: Reply) => tell(reply) }
  }
  const measured = (runs: number) => ({ rows: [], runs })

  test('asks for every strategy, and shows what comes', () => {
    const { contention, asked, tell } = laboratory()
    contention.measure(usual)
    expect(asked).toEqual([{ kind: 'measure', id: 1, points: pointsOf(usual) }])
    tell({ kind: 'measured', id: 1, measured: measured(1), isDone: false })
    expect(contention.store.getState()).toEqual({ state: 'running', measured: measured(1) })
    tell({ kind: 'measured', id: 1, measured: measured(2), isDone: true })
    expect(contention.store.getState()).toEqual({ state: 'done', measured: measured(2) })
  })

  test('what comes after the stop, or of an older question, is not shown', () => {
    const { contention, asked, tell } = laboratory()
    contention.measure(usual)
    contention.measure({ ...usual, clients: 5 })
    tell({ kind: 'measured', id: 1, measured: measured(9), isDone: true })
    expect(contention.store.getState()).toEqual({ state: 'running', measured: null })
    tell({ kind: 'measured', id: 2, measured: measured(1), isDone: false })
    contention.stop()
    expect(asked.at(-1)).toEqual({ kind: 'cancel', id: 2 })
    tell({ kind: 'measured', id: 2, measured: measured(2), isDone: true })
    expect(contention.store.getState()).toEqual({ state: 'stopped', measured: measured(1) })
  })
})
