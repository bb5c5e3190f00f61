// The command line as scripts meet it: words, files, exit status. One test starts the real process; the others call what it calls.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { examples } from '#scenario/examples/examples.ts'
import { parseScenarioText } from '#scenario/parse.ts'
import { interleave } from './interleave.ts'

const folder = mkdtempSync(join(tmpdir(), 'interleave-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(content: unknown, name = 'scenario.json'): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

async function call(...words: string[]): Promise<{ status: number; out: string; error: string }> {
  const said = { out: '', error: '' }
  const status = await interleave(words, {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  })
  return { status, ...said }
}

const twoCarts = {
  version: 1,
  title: { en: 'Two carts', ja: '二つのカート' },
  domain: 'cart',
  policy: { kind: 'retry', maxAttempts: 3 },
  commands: ['A', 'B'].map((id) => ({
    id,
    stream: 'cart-1',
    type: 'AddItem',
    data: { sku: 'tea', quantity: 1 },
  })),
}

describe('run', () => {
  it('prints a report that its own schedule replays exactly', async () => {
    const path = file(twoCarts)
    const first = await call('run', path, '--json')
    expect(first.status).toBe(0)
    const report = JSON.parse(first.out)
    expect(report).toMatchObject({ title: 'Two carts', complete: true, steps: 20, endTime: 80 })
    expect(report.schedule.split(' ')).toHaveLength(20)
    expect((await call('run', path, '--json', '--schedule', report.schedule)).out).toBe(first.out)
  })

  it('plays the choices that were asked for, and with --stop nothing else', async () => {
    const stopped = await call('run', file(twoCarts), '--schedule', 'B B B A', '--stop', '--json')
    expect(stopped.status).toBe(0)
    expect(JSON.parse(stopped.out)).toMatchObject({
      complete: false,
      steps: 4,
      schedule: 'B B B A',
      commands: [{ outcome: 'running' }, { outcome: 'running', expectedVersion: 0 }],
    })
  })

  it('ends with 1 where an invariant is broken, and says which, when and by whom', async () => {
    const broken = await call('run', file({ ...twoCarts, policy: { kind: 'overwrite' } }))
    expect(broken.status).toBe(1)
    expect(broken.out).toMatch(/BROKEN {2}no-lost-update {2}after step \d+ \(B\)/)
    expect(broken.out).toMatch(/holds {3}domain-rules/)
  })
})

describe('examples', () => {
  it('lists every built-in scenario by its id', async () => {
    const { status, out } = await call('examples')
    expect(status).toBe(0)
    for (const { id } of examples) expect(out).toContain(id)
  })

  it.each(examples.map(({ id }) => id))('prints %s as a file that runs', async (id) => {
    const printed = await call('examples', id)
    expect(parseScenarioText(printed.out).ok).toBe(true)
    expect((await call('run', file(printed.out, `${id}.json`))).error).toBe('')
  })

  it('answers an unknown id with those that there are', async () => {
    const { status, error } = await call('examples', 'two-horses')
    expect(status).toBe(2)
    expect(error).toContain('two-horses')
    expect(error).toContain('two-carts')
  })
})

describe('bad input ends with 2 and names file, path and what was expected', () => {
  it.each<[string, unknown, RegExp]>([
    ['an unknown key', { ...twoCarts, polcy: 1 }, /bad\.json.*\/polcy/],
    ['a wrong type', { ...twoCarts, seed: 'one' }, /bad\.json.*\/seed.*integer/],
    ['a limit', { ...twoCarts, title: 'x'.repeat(121) }, /bad\.json.*\/title.*1\.\.120/],
    [
      'a command of another domain',
      { ...twoCarts, commands: [{ ...twoCarts.commands[0], type: 'Reserve' }] },
      /bad\.json.*\/commands\/0\/type.*AddItem/,
    ],
    [
      'data that does not fit its command',
      { ...twoCarts, commands: [{ ...twoCarts.commands[0], data: { sku: 'tea', quantity: 0 } }] },
      /bad\.json.*\/commands\/0\/data\/quantity/,
    ],
    ['a schedule that cannot be read', { ...twoCarts, schedule: 'A B ??' }, /bad\.json.*\/schedule.*2/],
    ['no JSON', '{ "version": 1,', /bad\.json.*line 1/],
    ['no scenario at all', '[]', /bad\.json.*object/],
  ])('%s', async (_what, content, message) => {
    const { status, out, error } = await call('run', file(content, 'bad.json'))
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(error).toMatch(message)
  })

  it('a choice that is not possible, with its index', async () => {
    const { status, error } = await call('run', file(twoCarts), '--schedule', 'A A C')
    expect(status).toBe(2)
    expect(error).toMatch(/--schedule.*choice 2 "C".*no process C/)
    expect((await call('run', file({ ...twoCarts, schedule: 'A B+' }))).error).toMatch(
      /\/schedule.*choice 1 "B\+"/,
    )
  })

  it('a token that is no choice', async () => {
    expect((await call('run', file(twoCarts), '--schedule', 'A %')).error).toMatch(/choice 1 "%".*expected/)
  })

  it('a file that is not there', async () => {
    const { status, error } = await call('run', join(folder, 'nowhere.json'))
    expect(status).toBe(2)
    expect(error).toContain('nowhere.json')
  })

  it.each([
    [[]],
    [['fly']],
    [['run']],
    [['run', 'a', 'b']],
    [['run', 'a', '--fast']],
    [['examples', 'a', 'b']],
  ])('usage: %j', async (words) => {
    const { status, error } = await call(...words)
    expect(status).toBe(2)
    expect(error).toContain('Usage: interleave')
  })
})

describe('as a process', () => {
  const node = process.execPath
  const words = ['--import', './scripts/typescript.mjs', 'src/cli/main.ts']

  it('works with nothing built first, reads standard input, and keeps data and complaints apart', () => {
    const printed = execFileSync(node, [...words, 'examples', 'two-carts'], { encoding: 'utf8' })
    const ran = execFileSync(node, [...words, 'run', '-', '--json'], { encoding: 'utf8', input: printed })
    expect(JSON.parse(ran)).toMatchObject({ complete: true })
    const refused = spawnSync(node, [...words, 'run', '-'], { encoding: 'utf8', input: '{}' })
    expect(refused.status).toBe(2)
    expect(refused.stdout).toBe('')
    expect(refused.stderr).toContain('-: ')
  })
})
