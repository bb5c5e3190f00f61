// The generated tests of the built-in scenarios against a real PostgreSQL engine, through the adapter that they bring along.

import { PGlite } from '@electric-sql/pglite'
import { afterAll, describe, expect, it } from 'vitest'
import { sourceOf } from '#exports/testing.ts'
import { examples } from '#scenario/examples/examples.ts'
import { evaluated } from './testing/evaluated.ts'
import { vitestOf } from './vitest.ts'

const generated = examples.map(({ id, scenario }) => ({ id, scenario, test: vitestOf(sourceOf(scenario)) }))
const covered = generated.flatMap(({ id, test }) => (test.ok ? [{ id, text: test.text }] : []))

it('covers every built-in scenario without dispatch, but for those that no test of the append can stand for', () => {
  const left = generated.flatMap(({ id, scenario, test }) => {
    const dispatches = (scenario.dispatch?.mode ?? 'none') !== 'none'
    return test.ok || dispatches ? [] : [`${id}: ${test.refusal}`]
  })
  expect(left).toEqual(['lost-update-by-overwrite: overwrite', 'non-atomic-append: nonAtomicAppend'])
})

describe('against PostgreSQL', () => {
  const client = new PGlite()
  afterAll(() => client.close())

  const line = 'const createStore = (): EventStore => inMemoryStore()'
  const withPostgres = (text: string): string => {
    expect(text).toContain(line)
    return text.replace(line, line.replace('inMemoryStore()', 'postgresStore(client)'))
  }

  it.each(covered)(
    'the test of $id gives the outcomes that the simulation predicted',
    async ({ text }) => {
      const tests = [...evaluated(withPostgres(text), { expect, client }).values()]
      expect(tests).toHaveLength(1)
      for (const test of tests) await test()
    },
    60_000,
  )

  it('the unique key alone decides where two writers passed the condition at the same moment', async () => {
    const hurried = {
      query: (sql: string, values?: unknown[]) =>
        client.query(sql.replace(/where .* = \$2::int returning/, 'returning'), values),
    }
    const race = `const store = createStore()
  const name = 'hurried~' + crypto.randomUUID()
  const first = [{ type: 'Raced', data: { by: 'A' } }]
  expect(await store.append(name, first, 0)).toEqual({ recorded: true })
  expect(await store.append(name, [{ type: 'Raced', data: { by: 'B' } }], 0)).toEqual({ recorded: false, actualVersion: 1 })
  expect(await store.read(name)).toEqual(first)
  return`
    const text = covered[0]?.text ?? ''
    const [test] = evaluated(withPostgres(text.replace('const store = createStore()', race)), {
      expect,
      client: hurried,
    }).values()
    await test?.()
  })

  it('two writers at once: one is recorded, the other is refused', async () => {
    const text = covered[0]?.text ?? ''
    const store = 'const store = createStore()'
    const race = `const store = createStore()
  const events = [{ type: 'Raced', data: { a: [1, 'é', null] } }, { type: 'Raced', data: {} }]
  const name = 'race~' + crypto.randomUUID()
  const results = await Promise.all([1, 2, 3].map(() => store.append(name, events, 0)))
  expect(results.filter(({ recorded }) => recorded)).toHaveLength(1)
  expect(results.filter(({ recorded }) => !recorded)).toEqual([{ recorded: false, actualVersion: 2 }, { recorded: false, actualVersion: 2 }])
  expect(await store.append(name, events, 3)).toEqual({ recorded: false, actualVersion: 2 })
  expect(await store.read(name)).toEqual(events)`
    expect(text).toContain(store)
    const [test] = evaluated(withPostgres(text.replace(store, race)), { expect, client }).values()
    await test?.()
  })
})
