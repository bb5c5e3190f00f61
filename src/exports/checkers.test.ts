// The exports for model checkers. That Promela is the same system is held by `npm run check:spin` (src/explore/spin.test.ts); here is what can
// be seen without a checker.

import { describe, expect, it } from 'vitest'
import type { Scenario } from '#scenario/schema.ts'
import { checkableOf, notCheckableText } from './checkable.ts'
import { checkedScenarios } from './checkedScenarios.ts'
import { promelaOf } from './promela.ts'
import { tlaOf } from './tla.ts'

const scenarios = Object.entries(checkedScenarios)

describe.each(scenarios)('%s', (_, scenario) => {
  it('has a guarded step for every way out of every node', () => {
    const checked = checkableOf(scenario)
    if (!checked.ok) throw new Error('it can be exported')
    for (const { steps } of checked.checkable.groups) {
      const reached = new Set(['accept', ...steps.map(({ to }) => to)])
      const left = new Set(steps.map(({ from }) => from))
      expect([...reached].filter((node) => node !== 'done' && !left.has(node))).toEqual([])
    }
  })

  it('is a TLA+ module in which each action says what becomes of each variable', () => {
    const tla = tlaOf(scenario)
    if (!tla.ok) throw new Error('it can be exported')
    const declared = /^VARIABLES (.*)$/m.exec(tla.module)?.[1]?.split(', ') ?? []
    const actions = tla.module.split(/\n(?=\w+\(p\) == \\\* )/).slice(1)
    expect(actions.length).toBeGreaterThan(5)
    for (const action of actions) {
      const [body = ''] = action.split('\n\n')
      const primed = [...body.matchAll(/\/\\ (\w+)' =/g)].map(([, name]) => name ?? '')
      const kept = /UNCHANGED <<(.*)>>/.exec(body)?.[1]?.split(', ') ?? []
      expect([...primed, ...kept].toSorted()).toEqual(declared.toSorted())
    }
    expect(balanced(tla.module)).toBe(true)
  })

  it('is a Promela model with balanced blocks', () => {
    const promela = promelaOf(scenario)
    if (!promela.ok) throw new Error('it can be exported')
    expect(balanced(promela.text)).toBe(true)
    expect(promela.text.match(/\bdo\b/g)?.length).toBe(promela.text.match(/\bod\b/g)?.length)
  })
})

function balanced(text: string): boolean {
  const open: string[] = []
  for (const character of text.replaceAll(/\/\*.*?\*\/|\\\*.*$/gm, '')) {
    if ('({['.includes(character)) open.push(character)
    else if (')}]'.includes(character) && open.pop() !== '({['.charAt(')}]'.indexOf(character))) return false
  }
  return open.length === 0
}

describe('what is not exported is refused by name', () => {
  const base = checkedScenarios['retry-2']
  it.each<[string, Partial<Scenario>, RegExp]>([
    ['a dispatch mode', { dispatch: { mode: 'outbox' } }, /\/dispatch\/mode: outbox/],
    [
      'a crash',
      { faults: [{ kind: 'crash', process: 'A', after: 'load', restartAfterMs: 1 }] },
      /\/faults\/0: .*crash/,
    ],
    [
      'a lost answer',
      { faults: [{ kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer' }] },
      /\/faults\/0: .*loseResponse/,
    ],
  ])('%s', (_, more, text) => {
    if (!base) throw new Error('there is a base')
    for (const exported of [tlaOf({ ...base, ...more }), promelaOf({ ...base, ...more })]) {
      expect(exported.ok).toBe(false)
      if (!exported.ok) expect(notCheckableText(exported.refusal)).toMatch(text)
    }
  })
})

describe('a stream called like something that every object has', () => {
  const scenarioOn = (stream: string): Scenario => ({
    version: 1,
    title: 'Two views',
    domain: 'cart',
    history: [{ stream: 'other', type: 'ItemAdded', data: { sku: 'tea', quantity: 1 } }],
    commands: ['A', 'B'].map((id) => ({ id, stream, type: 'AddItem', data: { sku: 'tea', quantity: 1 } })),
    policy: { kind: 'retry', maxAttempts: 3 },
  })
  const without = (text: string, stream: string) => text.replaceAll(stream, 'STREAM')

  it.each(['__proto__', 'constructor', 'toString'])(
    '%s is given to the checkers as an empty stream',
    (stream) => {
      const checked = checkableOf(scenarioOn(stream))
      const plain = checkableOf(scenarioOn('cart-1'))
      if (!checked.ok || !plain.ok) throw new Error('it can be exported')
      expect(checked.checkable.streams).toEqual([{ ...plain.checkable.streams[0], id: stream }])
      expect(checked.checkable.streams[0]?.history).toEqual([])
      const promela = [promelaOf(scenarioOn(stream)), promelaOf(scenarioOn('cart-1'))]
      expect(without(JSON.stringify(promela[0]), stream)).toBe(without(JSON.stringify(promela[1]), 'cart-1'))
      const tla = [tlaOf(scenarioOn(stream)), tlaOf(scenarioOn('cart-1'))]
      expect(without(JSON.stringify(tla[0]), stream)).toBe(without(JSON.stringify(tla[1]), 'cart-1'))
    },
  )
})
