import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layers } from './layers.mjs'

type Probe = { says: string; path: string; text: string; broken: string[] }

const imports = 'eslint(no-restricted-imports)'
const globals = 'eslint(no-restricted-globals)'
const properties = 'eslint(no-restricted-properties)'
const circles = 'import(no-cycle)'

/** One file per layer that imports every layer: exactly those outside its row are refused. */
const rows: Probe[] = Object.entries(layers).map(([layer, row]) => {
  const others = Object.keys(layers).filter((other) => other !== layer)
  return {
    says: `${layer} imports its own row of the table and nothing else`,
    path: `src/${layer}/row.ts`,
    text: others.map((other) => `export * as ${other} from '#${other}/x.ts'\n`).join(''),
    broken: others.filter((other) => !row.layers.includes(other)).map(() => imports),
  }
})

const refused: Probe[] = [
  ["a package that is another layer's", 'sim/a.ts', "export { useState } from 'react'", imports],
  ['Node outside the command line', 'explore/b.ts', "export { readFile } from 'node:fs'", imports],
  ['a parent folder', 'ui/chart/c.ts', "export { x } from '../x.ts'", imports],
  ['an upper layer, lazily', 'sim/d.ts', "export const later = () => import('#ui/x.ts')", imports],
  ['an upper layer, for its types', 'sim/e.ts', "export type { X } from '#ui/x.ts'", imports],
  ['the clock in the kernel', 'sim/f.ts', 'export const now = Date.now()', globals],
  ['timers in a domain', 'domains/g.ts', 'setTimeout(() => undefined, 1)', globals],
  ['ambient randomness', 'contention/h.ts', 'export const x = Math.random()', properties],
  ['inexact functions in the kernel', 'sim/i.ts', 'export const x = Math.log(2)', properties],
  ['test support outside of tests', 'ui/o.ts', "export { x } from '#listings/testing/x.ts'", imports],
  ['test support beside it', 'sim/p.ts', "export { x } from './testing.ts'", imports],
  ['an upper layer for test support', 'listings/testing/q.ts', "export { x } from '#ui/x.ts'", imports],
  ['a circle of types', 'sim/one.ts', "import type { B } from './two.ts'\nexport type A = B[]", circles],
  ['its other half', 'sim/two.ts', "import type { A } from './one.ts'\nexport type B = A[]", circles],
].map(([what, path, text, rule]) => ({
  says: `refuses ${what}`,
  path: `src/${path}`,
  text: `${text}`,
  broken: [`${rule}`],
}))

const allowed: Probe[] = [
  ['a lower layer', 'explore/j.ts', "export { x } from '#sim/x.ts'"],
  ['its own folders', 'sim/machines/k.ts', "export { x } from '#sim/x.ts'"],
  ['siblings', 'sim/l.ts', "export { x } from './x.ts'"],
  ['Node in the command line', 'cli/m.ts', "export { readFile } from 'node:fs'"],
  ['any package for test support', 'scenario/testing/r.ts', "export { assert } from 'fast-check'"],
  ['test support for test support', 'exports/testing.ts', "export { x } from '#sim/testing.ts'"],
  ['time and randomness on the page', 'ui/n.ts', 'export const x = Math.random() + Date.now()'],
].map(([what, path, text]) => ({ says: `allows ${what}`, path: `src/${path}`, text: `${text}`, broken: [] }))

const probes = [...rows, ...refused, ...allowed]
const root = resolve(import.meta.dirname, '..')

// A tree of its own, linted with the project's configuration: offending files never lie in the real src/.
const tree = mkdtempSync(join(tmpdir(), 'interleave-layers-'))
const rulesBroken = new Map<string, string[]>()
afterAll(() => rmSync(tree, { recursive: true }))

beforeAll(() => {
  for (const shared of ['node_modules', 'scripts', 'oxlint.config.mjs', 'package.json', 'tsconfig.json'])
    symlinkSync(join(root, shared), join(tree, shared))
  for (const { path, text } of probes) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  const oxlint = join(root, 'node_modules/.bin/oxlint')
  const args = ['-c', 'oxlint.config.mjs', '-f', 'json', 'src']
  const { stdout } = spawnSync(oxlint, args, { cwd: tree, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  for (const { filename, code } of diagnostics)
    rulesBroken.set(filename, [...(rulesBroken.get(filename) ?? []), code])
})

describe('the layer rule', () => {
  test('knows every folder of src/', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((e) => e.isDirectory())
    expect(Object.keys(layers)).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)))
  })

  test('has a name for every layer in the imports of package.json', () => {
    const names = Object.keys(layers).map((layer) => [`#${layer}/*`, `./src/${layer}/*`])
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
      imports: Object.fromEntries(names) as object,
    })
  })

  test.each(probes)('$says', ({ path, broken }) => {
    expect(rulesBroken.get(path) ?? []).toEqual(broken)
  })
})
