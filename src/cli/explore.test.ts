// `interleave explore` as scripts meet it.

import { afterAll, describe, expect, it } from 'vitest'
import { call, testFolder } from './testing.ts'

const folder = testFolder()
afterAll(() => folder.remove())
const { file } = folder

const views = (count: number, policy: object = { kind: 'retry', maxAttempts: 3 }) => ({
  version: 1,
  title: 'Views',
  domain: 'pageViews',
  policy,
  commands: Array.from({ length: count }, (_, i) => ({
    id: 'ABCDEF'.charAt(i),
    stream: 'page-1',
    type: 'RecordView',
    data: {},
  })),
})

describe('explore', () => {
  it('counts every state and every schedule', async () => {
    const { status, out } = await call('explore', file(views(2)), '--no-reduction', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      complete: true,
      reduction: false,
      states: 112,
      transitions: 178,
      schedules: '8640',
      attempts: { A: 2, B: 2 },
      outcomes: [{ commands: { A: 'accepted', B: 'accepted' }, schedules: '8640' }],
    })
  })

  it('counts the same schedules with fewer states', async () => {
    const { status, out } = await call('explore', file(views(3)), '--json')
    const report = JSON.parse(out)
    expect(status).toBe(0)
    expect(report).toMatchObject({ complete: true, reduction: true, schedules: '7050582272880' })
    expect(report.states).toBeLessThan(330)
  })

  it('ends with 1 where an invariant breaks, with a schedule that breaks it', async () => {
    const path = file(views(2, { kind: 'overwrite' }))
    const { status, out } = await call('explore', path, '--json')
    const lost = JSON.parse(out).invariants.find(({ id }: { id: string }) => id === 'no-lost-update')
    expect(status).toBe(1)
    expect(lost).toMatchObject({
      holds: false,
      schedules: expect.stringMatching(/^\d+$/),
      counterexample: { link: expect.stringMatching(/^#\/play\?s=1\./) },
    })
    const { schedule, steps } = lost.counterexample
    expect(schedule.split(' ')).toHaveLength(steps)
    expect((await call('run', path, '--schedule', schedule, '--stop')).status).toBe(1)
    expect((await call('explore', path)).out).toMatch(
      /BROKEN {2}no-lost-update {2}by [\d,]+ schedules {2}after \d+ steps: [AB ]+/,
    )
  })

  it('ends with 3 where the budget is spent', async () => {
    const { status, out } = await call(
      'explore',
      file(views(4)),
      '--no-reduction',
      '--max-states',
      '1000',
      '--json',
    )
    expect(status).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ complete: false, schedules: null })
    expect((await call('explore', file(views(4)), '--no-reduction', '--max-states', '1000')).out).toContain(
      'partial',
    )
  })

  it('crashes where it is told to', async () => {
    const { out } = await call('explore', file(views(1)), '--crashes', '1', '--json')
    const outcomes = JSON.parse(out).outcomes.map(({ commands }: { commands: object }) => commands)
    expect(outcomes).toContainEqual({ A: 'unknown' })
  })

  it('refuses by name what depends on time', async () => {
    const order = {
      ...views(1),
      domain: 'order',
      commands: [{ id: 'A', stream: 'o', type: 'PlaceOrder', data: {} }],
      dispatch: { mode: 'queue' },
      faults: [{ kind: 'throw', handler: 'email', attempts: 'always', fromMs: 10 }],
    }
    const { status, error } = await call('explore', file(order))
    expect(status).toBe(2)
    expect(error).toMatch(/scenario\.json: \/faults\/0: .*depends on time/)
  })

  it.each([
    [['explore']],
    [['explore', 'a', 'b']],
    [['explore', 'a', '--max-states', 'many']],
    [['explore', 'a', '--crashes', '-1']],
  ])('usage: %j', async (words) => {
    const { status, error } = await call(...words)
    expect(status).toBe(2)
    expect(error).toContain('Usage: interleave')
  })
})
