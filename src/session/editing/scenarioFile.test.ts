import { describe, expect, it } from 'vitest'
import { encodeLink } from '#scenario/link.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { createSession } from '#session/session.ts'
import { fileName, fileText, looksLikeScenario, openFile, openText } from './scenarioFile.ts'

const { scenario } = createSession().getState()
const parsed = parseSchedule('A B A')
const schedule = parsed.ok ? parsed.schedule : []

describe('a scenario as a file', () => {
  it('comes back as it was, with the choices as its schedule', async () => {
    expect(await openText(fileText({ scenario, schedule }))).toEqual({
      ok: true,
      scenario: { ...scenario, schedule: 'A B A' },
    })
  })

  it('is called like its title', () => {
    expect(fileName('Two carts / collide!')).toBe('two-carts-collide.json')
    expect(fileName('同じカート：追加')).toBe('同じカート-追加.json')
    expect(fileName('../..')).toBe('scenario.json')
    expect(fileName('x'.repeat(200)).length).toBe(65)
  })

  it('says path and expectation where it is none', async () => {
    const text = JSON.stringify({ ...scenario, policy: { kind: 'retry', maxAttempts: 0 } })
    expect(await openText(text)).toMatchObject({
      ok: false,
      problems: [{ path: '/policy/maxAttempts', expected: '1..1000' }],
    })
  })

  it('a huge file is not even read', async () => {
    const text = () => Promise.reject(new Error('was read'))
    expect(await openFile({ size: 1e9, text })).toMatchObject({ problems: [{ code: 'tooLarge' }] })
  })
})

describe('a paste', () => {
  it('may be a link, whole or its fragment, with its choices', async () => {
    const fragment = `#/play?s=${await encodeLink(scenario, schedule)}&step=2`
    for (const link of [fragment, `https://example.org/x/${fragment}\n`]) {
      expect(looksLikeScenario(link)).toBe(true)
      expect(await openText(link)).toEqual({ ok: true, scenario: { ...scenario, schedule: 'A B A' } })
    }
    expect(await openText('#/play?s=2.broken')).toMatchObject({ ok: false, link: { code: 'tooNew' } })
  })

  it('of anything else is nobody’s', () => {
    for (const text of ['hello', 'see https://example.org/#/play?s=1.x for more', '[1]', ''])
      expect(looksLikeScenario(text)).toBe(false)
  })
})
