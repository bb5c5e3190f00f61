import { afterAll, describe, expect, it } from 'vitest'
import { examples } from '#scenario/examples/examples.ts'
import { contentionScenario } from '#scenario/contention.ts'
import { call, testFolder } from './testing.ts'

const { file, remove } = testFolder()
afterAll(remove)

const [twoCarts] = examples

describe('link and open', () => {
  it.each(examples)('go there and back with $id', async ({ scenario }) => {
    const linked = await call('link', file(scenario))
    expect(linked).toMatchObject({ status: 0, error: '' })
    expect(linked.out).toMatch(/^#\/play\?s=1\.[A-Za-z0-9_-]+\n$/)
    const opened = await call('open', linked.out.trim())
    expect(opened.status).toBe(0)
    expect(JSON.parse(opened.out)).toEqual(scenario)
  })

  it('carry the choices along, so that both run the same', async () => {
    const own = { ...twoCarts?.scenario, title: 'Mine', schedule: 'B B A' }
    const { out } = await call('link', file(own))
    const opened = await call('open', out)
    expect(JSON.parse(opened.out)).toEqual(own)
    expect((await call('run', file(opened.out), '--json')).out).toBe(
      (await call('run', file(own), '--json')).out,
    )
    const others = await call('link', file(own), '--schedule', 'A A !A')
    expect(JSON.parse((await call('open', others.out)).out)).toEqual({ ...own, schedule: 'A A !A' })
    const none = await call('link', file(own), '--schedule', '')
    expect(JSON.parse((await call('open', none.out)).out)).not.toHaveProperty('schedule')
  })

  it('open what people copy: an address, its fragment, the payload, the name of an example', async () => {
    const { out } = await call('link', file(twoCarts?.scenario))
    const payload = out.trim().replace('#/play?s=', '')
    for (const copied of [
      out,
      payload,
      `https://example.org/demo/${out.trim()}&step=4&lang=ja`,
      `#/play?lang=ja&s=${payload}`,
      '#/play/two-carts',
      'https://example.org/#/play/two-carts?step=3',
    ])
      expect(JSON.parse((await call('open', copied)).out)).toEqual(twoCarts?.scenario)
  })

  it.each([
    ['#/play?s=2.AAAA', /newer version: expected "1\."/],
    ['#/play?s=1.AAAA', /the end is missing/],
    ['#/play/two-horses', /not a link/],
    ['https://example.org', /not a link/],
  ])('say what is wrong with %s', async (copied, message) => {
    const { status, out, error } = await call('open', copied)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toMatch(message)
  })

  it('offer a file where the scenario is too large', async () => {
    const { commands, ...rest } = contentionScenario({ clients: 500, maxAttempts: 3 })
    const apart = commands.map((command, i) => ({ ...command, stream: `page-${(i * 7919) % 501}` }))
    const { status, error } = await call('link', file({ ...rest, commands: apart }))
    expect(status).toBe(2)
    expect(error).toMatch(/too large for a link \(\d+ characters, expected at most 2000\); send the file/)
  })

  it.each([[['link']], [['link', 'a', 'b']], [['open']], [['open', 'a', 'b']], [['open', '--json', 'a']]])(
    'usage: %j',
    async (words) => {
      const { status, error } = await call(...words)
      expect(status).toBe(2)
      expect(error).toContain('Usage: interleave')
    },
  )

  it('a bad file or schedule ends with 2', async () => {
    expect(await call('link', file('{}'))).toMatchObject({ status: 2, out: '' })
    const bad = await call('link', file(twoCarts?.scenario), '--schedule', 'A %')
    expect(bad).toMatchObject({ status: 2, out: '' })
    expect(bad.error).toMatch(/--schedule: choice 1/)
  })
})
