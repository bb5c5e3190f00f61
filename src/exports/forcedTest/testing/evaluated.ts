// Test support: runs a generated Vitest file inside a test of ours. Its import is taken away and what it
// imports is handed in.

import { transformSync } from 'rolldown/utils'

export type GeneratedTest = () => Promise<void>

/** The tests of the file by title. `given` is in scope: Vitest's `expect`, and what a reader's own line names, such as a `client`. */
export function evaluated(
  text: string,
  given: Readonly<Record<string, unknown>>,
): Map<string, GeneratedTest> {
  const { code, errors } = transformSync('generated.test.ts', text, { target: 'es2023' })
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'))
  const body = code
    .replace(/^import .*$/m, '')
    .replaceAll(/^export \{[^}]*\};?$/gm, '')
    .replaceAll(/^export /gm, '')
  const tests = new Map<string, GeneratedTest>()
  const test = (title: string, run: GeneratedTest): unknown => tests.set(title, run)
  const names = ['test', ...Object.keys(given)]
  // oxlint-disable-next-line typescript/no-implied-eval -- what is tested is that this text runs
  const load = new Function(...names, `'use strict'\n${body}`) as (...values: unknown[]) => void
  load(test, ...Object.values(given))
  return tests
}
