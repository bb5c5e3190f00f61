import { describe, expect, it } from 'vitest'
import { catalog } from '#workshop/catalog.generated.ts'
import { call } from './testing.ts'

describe('exercises', () => {
  it('lists every exercise with its minutes', async () => {
    const { status, out } = await call('exercises')
    expect(status).toBe(0)
    for (const { id, minutes } of catalog) expect(out).toMatch(new RegExp(`${id} +${minutes} min`))
  })

  it('is refused with words that it does not know', async () => {
    expect(await call('exercises', 'a1')).toMatchObject({ status: 2, out: '' })
    expect((await call('exercises', '--chek')).error).toContain('--chek')
  })
})
