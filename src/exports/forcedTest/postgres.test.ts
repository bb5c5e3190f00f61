// The generated tests of the built-in scenarios against a real PostgreSQL engine, through the adapter that they bring along.

import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { sourceOf } from '#exports/testing.ts'
import { examples } from '#scenario/examples/examples.ts'
import { evaluated } from './evaluated.ts'
import { vitestOf } from './vitest.ts'

interface Engine {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  close(): Promise<void>
}

const engineName = '@electric-sql/pglite'
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>
}
/** The engine is a devDependency like any other; where package.json does not name it, nothing here could run. */
const engines: readonly string[] = engineName in devDependencies ? [engineName] : []

async function engine(name: string): Promise<Engine> {
  const { PGlite } = (await import(name)) as { PGlite: new () => Engine }
  return new PGlite()
}

const covered = examples.flatMap(({ id, scenario }) => {
  const generated = vitestOf(sourceOf(scenario))
  return generated.ok ? [{ id, text: generated.text }] : []
})

it('covers most built-in scenarios', () => {
  expect(covered.length).toBeGreaterThanOrEqual(10)
})

describe.each(engines)('against %s', (name) => {
  let opened: Promise<Engine> | undefined
  const client = {
    query: async (sql: string, values?: unknown[]) => (await (opened ??= engine(name))).query(sql, values),
  }
  afterAll(async () => (await opened)?.close())

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
  }, 60_000)
})
