import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { domainIds, domainOf } from '#domains/registry.ts'
import { examples } from '#scenario/examples/examples.ts'
import { parseScenario } from '#scenario/parse.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { JsonObject } from '#scenario/values.ts'
import { defaults, isSameToTheKernel } from './defaults.ts'
import { withValue } from './draft.ts'
import { scenarioForm, type Entry, type Field } from './field.ts'
import { namesFor } from './names.ts'
import {
  addItem,
  duplicateItem,
  moveItem,
  removeItem,
  renameCommand,
  renameHandler,
  setDomain,
  setType,
} from './revise.ts'
import { newScenario, startForms, startItem, startObjects, startVariant } from './start.ts'

const problemsOf = (draft: unknown) => {
  const parsed = parseScenario(draft)
  return parsed.ok ? [] : parsed.problems
}
const draft = newScenario('Mine')
const full = (): JsonObject => ({
  ...draft,
  domain: 'order',
  commands: [
    { id: 'A', stream: 'order-1', type: 'PayOrder', data: {} },
    { id: 'B', stream: 'order-1', type: 'ShipOrder', data: {} },
  ],
  handlers: [{ id: 'mail', on: ['OrderPaid'], effect: 'email', durationMs: 5 }],
  faults: [
    { kind: 'crash', process: "A'", after: 'append', restartAfterMs: 1 },
    { kind: 'sendTwice', command: 'A' },
    { kind: 'throw', handler: 'mail', attempts: [1] },
  ],
  schedule: "A B !A A'",
})

/** All entries of the form with the noun that they belong to. */
function* entriesIn(field: Field): Generator<{ readonly noun: string; readonly entry: Entry }> {
  switch (field.kind) {
    case 'object':
      for (const entry of field.entries) {
        yield { noun: field.noun, entry }
        yield* entriesIn(entry.field)
      }
      return
    case 'variant':
      for (const { entries } of field.members) yield* entriesIn({ kind: 'object', noun: field.noun, entries })
      return
    case 'either':
      for (const option of field.options) yield* entriesIn(option)
      return
    case 'list':
      return yield* entriesIn(field.item)
    case 'text':
    case 'number':
    case 'flag':
    case 'null':
    case 'choice':
    case 'data':
  }
}
const all = [...entriesIn(scenarioForm)]
/** Of a field that is told apart by its kind the first. */
const named = new Map(all.toReversed().map(({ noun, entry }) => [`${noun}.${entry.key}`, entry]))

describe('the form', () => {
  it('has what the schema says of a field', () => {
    expect(named.get('command.at')).toMatchObject({ isOptional: true, field: { kind: 'number', min: 0 } })
    expect(named.get('scenario.seed')?.field).toEqual({
      kind: 'number',
      isWhole: true,
      min: 0,
      max: 0xffff_ffff,
    })
    expect(named.get('policy.maxAttempts')?.field.kind).toBe('either')
    expect(named.get('scenario.description')?.field).toMatchObject({ options: [{ lines: 'many' }, {}] })
    expect(named.get('scenario.title')?.field).toMatchObject({ options: [{ lines: 'one', max: 120 }, {}] })
  })

  it('knows the default of every optional field that has one value', () => {
    const without = all.filter(
      ({ noun, entry: { field, isOptional, key } }) =>
        isOptional && ['flag', 'choice'].includes(field.kind) && !(`${noun}.${key}` in defaults),
    )
    expect(without).toEqual([])
  })

  it('has a start for every form of a field that has several', () => {
    for (const [name, { field }] of named) {
      if (field.kind !== 'either' || /title|description/.test(name)) continue
      expect([name, startForms[name]?.length]).toEqual([name, field.options.length])
    }
  })
})

describe('defaults', () => {
  const places: Record<string, readonly (string | number)[]> = {
    scenario: [],
    store: ['store'],
    command: ['commands', 0],
    policy: ['policy'],
    backoff: ['policy', 'backoff'],
    dispatch: ['dispatch'],
    delivery: ['dispatch', 'delivery'],
    outbox: ['dispatch', 'outbox'],
    handler: ['handlers', 0],
  }
  const base = withValue(full(), ['policy'], {
    kind: 'retry',
    maxAttempts: 3,
    backoff: { kind: 'exponential', baseMs: 1, capMs: 2 },
  })
  it.each(Object.entries(defaults))('%s is what the kernel takes', (name, value) => {
    const [noun = '', key = ''] = name.split('.')
    const faults = { fromMs: 2, occurrence: 0, resend: 3 } as const
    const lost = { kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer' }
    const before =
      noun === 'fault'
        ? withValue(base, ['faults'], [...(full()['faults'] as JsonObject[]), lost])
        : withValue(base, ['dispatch'], { mode: 'outbox', delivery: { maxAttempts: 5 } })
    const place = noun === 'fault' ? ['faults', faults[key as keyof typeof faults]] : places[noun]
    assert(place, `a place for ${noun}`)
    const said = withValue(before, [...place, key], value)
    const [a, b] = [parseScenario(before), parseScenario(said)]
    assert(a.ok && b.ok, 'both are valid')
    expect(b.scenario).not.toEqual(noun === 'scenario' && key === 'schedule' ? null : a.scenario)
    expect(isSameToTheKernel(a.scenario, b.scenario)).toBe(true)
  })
})

describe('what is added', () => {
  it('a new scenario is valid', () => expect(problemsOf(draft)).toEqual([]))

  it.each(domainIds)('in %s: every item, every type, every domain before', (domain) => {
    for (const { scenario } of examples) {
      let next = setDomain({ ...scenario }, domain)
      expect(problemsOf(next)).toEqual([])
      for (const [roll, noun] of Object.entries({
        commands: 'command',
        history: 'event',
        handlers: 'handler',
        faults: 'fault',
      })) {
        const item = startItem(next, noun)
        assert(item, 'there is room')
        next = addItem(next, roll as 'commands', item)
      }
      for (const type of domainOf(domain).commandTypes) next = setType(next, 'commands', 0, type)
      for (const type of domainOf(domain).eventTypes) next = setType(next, 'history', 0, type)
      expect(problemsOf(next)).toEqual([])
    }
  })

  const variants = all.flatMap(({ noun, entry: { key, field } }) => {
    const variant = field.kind === 'list' ? field.item : field
    return variant.kind === 'variant'
      ? variant.members.map((member) => [noun, key, variant.noun, member.words] as const)
      : []
  })
  it.each(variants.filter(([noun]) => noun === 'scenario'))(
    'each kind in %s.%s (%s %s)',
    (_, key, noun, words) => {
      for (const word of words) {
        const made = startVariant(full(), noun, word, {})
        expect(problemsOf(withValue(full(), [key], key === 'faults' ? [made] : made))).toEqual([])
      }
    },
  )

  it('keeps what another kind has in common, and what fits', () => {
    expect(startVariant(draft, 'policy', 'merge', { kind: 'retry', maxAttempts: 7 })).toMatchObject({
      maxAttempts: 7,
    })
    expect(startVariant(draft, 'policy', 'merge', { maxAttempts: null })).toMatchObject({ maxAttempts: 3 })
  })

  it('an object on the way begins whole, and goes when it says nothing more', () => {
    const start = (key: string) => startObjects[key]
    const set = withValue(draft, ['dispatch', 'delivery', 'onExhausted'], 'log', start)
    expect(set).toMatchObject({
      dispatch: { mode: 'none', delivery: { maxAttempts: 5, onExhausted: 'log' } },
    })
    expect(withValue(set, ['dispatch', 'delivery', 'onExhausted'], undefined, start)).toEqual(draft)
  })
})

it('an object that has to be there stays, also when it is empty', () => {
  const views = withValue(draft, ['commands', 0, 'data'], { page: '/' })
  const start = (key: string) => startObjects[key]
  expect(withValue(views, ['commands', 0, 'data', 'page'], undefined, start)).toMatchObject({
    commands: [{ data: {} }, {}],
  })
})

describe('who is named elsewhere', () => {
  it('a renamed command keeps its faults and its choices', () => {
    const next = renameCommand(full(), 0, 'Ann')
    expect(next).toMatchObject({
      commands: [{ id: 'Ann' }, { id: 'B' }],
      faults: [{ process: "Ann'" }, { command: 'Ann' }, { handler: 'mail' }],
      schedule: "Ann B !Ann Ann'",
    })
    expect(problemsOf(next)).toEqual([])
  })

  it('one that is called like another takes nothing from it', () => {
    const twice = renameCommand(full(), 1, 'A')
    expect(renameCommand(twice, 1, 'C')).toMatchObject({ faults: [{ process: "A'" }, { command: 'A' }, {}] })
  })

  it('a handler, too', () =>
    expect(renameHandler(full(), 0, 'post')).toMatchObject({ faults: [{}, {}, { handler: 'post' }] }))

  it('faults of who is gone are gone', () => {
    expect(removeItem(full(), 'commands', 0)['faults']).toEqual([
      { kind: 'throw', handler: 'mail', attempts: [1] },
    ])
    expect(removeItem(full(), 'handlers', 0)['faults']).toHaveLength(2)
  })

  it('a copy stands behind it with a name of its own; moving keeps all', () => {
    const twice = duplicateItem(full(), 'commands', 0)
    expect(twice).toMatchObject({ commands: [{ id: 'A' }, { id: 'C', type: 'PayOrder' }, { id: 'B' }] })
    expect(moveItem(twice, 'commands', 2, 0)).toMatchObject({
      commands: [{ id: 'B' }, { id: 'A' }, { id: 'C' }],
    })
    expect(problemsOf(duplicateItem(full(), 'handlers', 0))).toEqual([])
  })

  it('names are offered as far as they are there', () => {
    expect(namesFor('fault.process', full(), {})?.names).toEqual(['S', 'A', 'B', 'R', 'W1'])
    expect(namesFor('fault.after', full(), { process: 'R' })?.names).toEqual(['poll', 'publish', 'mark'])
    expect(namesFor('command.stream', full(), {})?.isOpen).toBe(true)
    expect(namesFor('command.at', full(), {})).toBeUndefined()
  })
})

it('every scenario type that is valid stays the type of the draft', () => {
  const parsed = parseScenario(draft)
  expect(parsed.ok && ({ ...parsed.scenario } satisfies Scenario)).toEqual(draft)
})
