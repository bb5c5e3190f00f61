import { expect, it } from 'vitest'
import { parseSchedule } from '#sim/schedule.ts'
import { decodeLink } from '#scenario/link.ts'
import { parseAddress } from './route.ts'
import { runOf } from './run.ts'
import { createSession } from './session.ts'
import { shareOf } from './share.ts'

const { scenario } = createSession().getState()
const base = 'https://example.org/interleave/'
const scheduled = (text: string) => {
  const parsed = parseSchedule(text)
  return parsed.ok ? parsed.schedule : []
}

it('an example as it came goes by its name', async () => {
  const { url } = await shareOf(runOf('two-carts', scenario, null), 13, { language: 'ja' }, base)
  expect(url).toBe(`${base}#/play/two-carts?step=13&lang=ja`)
})

it('anything else is a whole link with its fork, its step and its view', async () => {
  const run = runOf(null, { ...scenario, seed: 9 }, scheduled('A B B A'))
  const { url, fits } = await shareOf(run, 3, { view: 'code' }, base)
  const { route, view } = parseAddress(url.slice(base.length))
  expect([fits, view, route]).toMatchObject([true, 'code', { kind: 'link', step: '3' }])
  const opened = await decodeLink(route.kind === 'link' ? route.payload : '')
  expect(opened).toEqual({ ok: true, scenario: run.scenario, schedule: run.schedule })
})

it('a long one does not fit, whatever it is made of', async () => {
  const commands = Array.from({ length: 300 }, (_, i) => ({
    ...scenario.commands[0]!,
    id: `C${i}`,
    data: { sku: `${(i * 7919) % 10007}`, quantity: 1 + (i % 9) },
  }))
  const run = runOf(null, { ...scenario, commands, policy: { kind: 'overwrite' } }, null)
  expect((await shareOf(run, 0, {}, base)).fits).toBe(false)
})
