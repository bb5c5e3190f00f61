// `interleave export` as scripts meet it: every format of every built-in scenario, and what is said where there is none.

import { afterAll, describe, expect, it } from 'vitest'
import { formats } from '#exports/formats.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import { call, testFolder } from './testing.ts'

const folder = testFolder()
afterAll(() => folder.remove())
const { file } = folder

const twoCarts = exampleOf('two-carts')!.scenario

describe('export', () => {
  it.each(examples)('$id comes out in every format, or with a reason', async ({ id, scenario }) => {
    const path = file(scenario, `${id}.json`)
    for (const format of formats) {
      const { status, out, error } = await call('export', path, '--format', format)
      if (status === 0) expect([format, out.length > 100, error]).toEqual([format, true, ''])
      else {
        expect([format, status, out]).toEqual([format, 2, ''])
        expect(['vitest', 'xunit', 'tla', 'promela']).toContain(format)
        expect(error).toMatch(new RegExp(`${id}\\.json: no export as ${format}: .{20}`))
      }
    }
  })

  it.each([
    ['mermaid', /^flowchart TD/],
    ['sequence', /^sequenceDiagram\n {2}actor p0 as A AddItem tea × 1/],
    ['svg', /^<svg xmlns=[^]*<\/svg>\n$/],
    ['markdown', /^# Two carts collide\n/],
    ['json', /^{[^]*"format": "interleave-trace"/],
    ['chrome-trace', /^{[^]*"traceEvents"/],
    ['otlp', /^{[^]*"resourceSpans"/],
    ['gherkin', /^Feature: Two carts collide\n/],
    ['prompt', /## Your task\n\n1\. Compare the policies/],
    ['vitest', /import \{ expect, test \} from 'vitest'/],
    ['xunit', /using Xunit;/],
    ['tla', /^---- MODULE Scenario ----/],
    ['promela', /proctype/],
  ])('%s looks like it', async (format, look) => {
    const { status, out } = await call('export', file(twoCarts), '--format', format)
    expect(status).toBe(0)
    expect(out).toMatch(look)
    expect(out).not.toMatch(/\n\n$/)
  })

  it('exports the run of another schedule', async () => {
    const words = ['export', file(twoCarts), '--format', 'sequence']
    const { out } = await call(...words, '--schedule', 'B B B B B B B')
    expect(out).toContain('H-->>p1: B: 200 accepted\n  p0->>H')
    expect(out).not.toBe((await call(...words)).out)
    expect(await call(...words, '--schedule', 'A C')).toMatchObject({ status: 2, out: '' })
    expect(await call(...words, '--schedule', '%')).toMatchObject({ status: 2, out: '' })
  })

  it.each([
    ['vitest', { ...twoCarts, policy: { kind: 'overwrite' } }, /overwrite/],
    ['xunit', { ...twoCarts, store: { atomicAppend: false } }, /atomicAppend/],
    ['tla', { ...twoCarts, dispatch: { mode: 'outbox' } }, /\/dispatch\/mode: outbox/],
    ['promela', { ...twoCarts, dispatch: { mode: 'queue' } }, /\/dispatch\/mode: queue/],
  ])('%s says which scenario it cannot carry', async (format, scenario, why) => {
    const { status, out, error } = await call('export', file(scenario, 'mine.json'), '--format', format)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toMatch(/mine\.json: no export as/)
    expect(error).toMatch(why)
  })

  it.each([
    [['export'], /exactly one FILE/],
    [['export', 'a', 'b', '--format', 'svg'], /exactly one FILE/],
    [['export', 'a'], /--format is missing: expected one of mermaid, sequence/],
    [['export', 'a', '--format', 'pdf'], /--format "pdf": expected one of mermaid, sequence/],
    [['export', 'a', '--as', 'svg'], /--as/],
  ])('usage: %j', async (words, message) => {
    const { status, error } = await call(...words)
    expect(status).toBe(2)
    expect(error).toMatch(message)
    expect(error).toContain('Usage: interleave')
  })

  it('a bad file ends with 2', async () => {
    expect(await call('export', file('{}'), '--format', 'svg')).toMatchObject({ status: 2, out: '' })
  })
})
