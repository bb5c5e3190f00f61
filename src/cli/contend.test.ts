import { describe, expect, it } from 'vitest'
import { call } from './testing.ts'

describe('contend', () => {
  it('prints one row for each number of clients and strategy', async () => {
    const { status, out } = await call(
      ...'contend --clients 2,5 --backoff none,fullJitter --runs 3 --hop 10 --json'.split(' '),
    )
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual({
      rows: [
        { clients: 2, backoff: 'none', meanAppends: 3, meanTimeMs: 80, meanAccepted: 2 },
        expect.objectContaining({ clients: 2, backoff: 'fullJitter', meanAccepted: 2 }),
        { clients: 5, backoff: 'none', meanAppends: 15, meanTimeMs: 200, meanAccepted: 5 },
        expect.objectContaining({ clients: 5, backoff: 'fullJitter', meanAccepted: 5 }),
      ],
    })
  })

  it('starts from the settings of the study, and the same words print the same', async () => {
    const first = await call('contend')
    expect(first.out).toMatch(/^clients +backoff +append calls/)
    const [, row = ''] = first.out.split('\n')
    expect(Number(row.split(/ +/)[2]) / 50.8).toBeGreaterThan(0.95)
    expect(Number(row.split(/ +/)[2]) / 50.8).toBeLessThan(1.05)
    const said = 'contend --clients 10 --backoff none --base 5 --cap 2000 --hop 10,2'.split(' ')
    expect(await call(...said, ...'--max-attempts none --runs 100 --seed 1'.split(' '))).toEqual(first)
  })

  it('counts those that were left behind', async () => {
    const { out } = await call(...'contend --clients 8 --max-attempts 3 --runs 2 --hop 10 --json'.split(' '))
    expect(JSON.parse(out)).toMatchObject({ rows: [{ meanAppends: 21, meanAccepted: 3 }] })
  })

  it.each([
    ['--clients 0', /--clients: expected a whole number, 1\.\.500, received "0"/],
    ['--clients 501', /1\.\.500/],
    ['--clients ten', /received "ten"/],
    ['--clients 1e2', /received "1e2"/],
    [`--clients ${'1,'.repeat(60)}1`, /at most 50 values/],
    ['--backoff never', /--backoff: expected none, fixed, exponential/],
    ['--backoff none,', /--backoff: expected none/],
    ['--base -1', /./],
    ['--base x', /--base: expected a number of milliseconds/],
    ['--base 100 --cap 50', /--cap: expected at least --base \(100\)/],
    ['--hop 10,2,3', /--hop: expected MEAN or MEAN,DEVIATION/],
    ['--hop ,', /--hop/],
    ['--max-attempts 0', /--max-attempts: expected a whole number, 1\.\.1000/],
    ['--runs 0', /--runs: expected a whole number, 1\.\.100000/],
    ['--seed 4294967296', /--seed/],
    ['--sed 1', /--sed/],
    ['file.json', /expected no "file\.json"/],
  ])('refuses %s', async (words, message) => {
    const { status, out, error } = await call('contend', ...words.split(' '))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toMatch(message)
    expect(error).toContain('Usage: interleave')
  })
})
