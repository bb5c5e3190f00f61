// Every TypeScript listing that can be shown compiles under the strictest of our settings, against the types of the shop.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { compose } from './compose.ts'
import { textOf } from './listing.ts'
import { everyChoices } from '#projections/everyChoices.ts'
import { openShop, createMemory } from './testing/memory.ts'
import { templates } from './testing/templates.ts'

const root = resolve(import.meta.dirname, '../..')
const types = 'Command, DomainEvent, Message, Shop, State, Transaction'

/** The listing as a function of the shop whose names it speaks of; what it declares is handed out, so that nothing is unused. */
function moduleOf(text: string, index: number, names: readonly string[]): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  const declared = [...text.matchAll(/^(?:async function|class|const) (\w+)/gm)].map(([, name]) => name)
  const taken = used.filter((name) => !declared.includes(name))
  return `export function listing${index}({ ${taken.join(', ')} }: Shop) {\n${text}\nreturn { ${declared.join(', ')} }\n}\n`
}

test('every listing compiles', () => {
  const rules = {
    initialState: 0,
    decide: () => ({ kind: 'rejected' as const }),
    evolve: () => 0,
    commutes: () => true,
  }
  const script = {
    process: '',
    attempt: 0,
    batch: 0,
    message: null,
    throws: false,
    isLate: false,
    resubmits: false,
  }
  const names = Object.keys(openShop(createMemory(rules, []), script).shop)
  const texts = new Set(
    everyChoices().map(({ choices }) => {
      const { files, words } = compose(templates, choices, 'ts')
      return files.map((file) => textOf(file, words)).join('')
    }),
  )
  const folder = mkdtempSync(join(tmpdir(), 'interleave-listings-'))
  const shop = join(root, 'src/listings/shop.ts')
  const modules = [...texts].map((text, index) => moduleOf(text, index, names))
  const source = `import type { ${types} } from '${shop}'\nexport type Used = [${types}]\n${modules.join('')}`
  writeFileSync(join(folder, 'listings.ts'), source)
  const extended = {
    extends: join(root, 'tsconfig.json'),
    include: ['listings.ts'],
    compilerOptions: { types: [] },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(extended))
  const { stdout, status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', folder], {
    encoding: 'utf8',
  })
  const [, line = 0] = /listings\.ts\((\d+),/.exec(stdout) ?? []
  const place = source
    .split('\n')
    .slice(Math.max(0, Number(line) - 20), Number(line))
    .join('\n')
  rmSync(folder, { recursive: true })
  expect({
    status,
    said: stdout.split('\n').slice(0, 10).join('\n'),
    place: status === 0 ? '' : place,
  }).toMatchObject({ status: 0 })
})
