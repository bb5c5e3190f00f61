import { describe, expect, it } from 'vitest'
import { newScenario } from '#scenario/form/start.ts'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import { setField } from './setField.ts'

const draft = newScenario('Mine')
const set = (keys: readonly (string | number)[], name: string, value: unknown, isOptional = false) =>
  setField(draft, { keys, name, isOptional }, value)

describe('setting a field', () => {
  it('to what it usually is, takes it away', () => {
    const late = set(['commands', 0, 'at'], 'command.at', 5, true).draft
    expect(late).toMatchObject({ commands: [{ at: 5 }, {}] })
    expect(
      setField(late, { keys: ['commands', 0, 'at'], name: 'command.at', isOptional: true }, 0).draft,
    ).toEqual(draft)
  })

  it('of a handler makes the ones that come with orders one’s own', () => {
    const orders = set(['domain'], 'scenario.domain', 'order').draft
    const place = { keys: ['handlers', 1, 'durationMs'], name: 'handler.durationMs', isOptional: false }
    expect(setField(orders, place, 7).draft['handlers']).toMatchObject([
      { id: 'points' },
      { id: 'email', durationMs: 7 },
      {},
    ])
  })

  it('a name takes the choices with it', () => {
    const { choices } = set(['commands', 1, 'id'], 'command.id', 'Bob')
    const parsed = parseSchedule("A B !B B'")
    expect(parsed.ok && formatSchedule(choices?.(parsed.schedule) ?? [])).toBe("A Bob !Bob Bob'")
  })

  it('another type brings its own data', () => {
    expect(set(['commands', 0, 'type'], 'command.type', 'Checkout').draft).toMatchObject({
      commands: [{ data: {} }, {}],
    })
  })

  it('a domain that there is not changes nothing', () =>
    expect(set(['domain'], 'scenario.domain', 'zoo').draft).toBe(draft))
})
