import { describe, expect, test } from 'vitest'
import { document } from '#domains/document.ts'
import { order } from '#domains/order.ts'
import type { RecordedEvent } from '#sim/eventStore.ts'
import { stateTextsOf } from './stateFields.ts'

const recorded = (...events: readonly { type: string; data?: object }[]): RecordedEvent[] =>
  events.map(({ type, data = {} }, i) => ({
    eventId: `h#0.${i}`,
    type,
    data: { ...data },
    streamId: 's',
    streamVersion: i + 1,
    globalPosition: i + 1,
    metadata: { correlationId: 'h', causationId: 'h', commandId: 'h', timestamp: 0 },
  }))

describe('a state in a few characters', () => {
  test('what is so has its name, what is not so is left out', () => {
    const stream = recorded({ type: 'OrderPlaced' }, { type: 'OrderPaid' })
    expect(stateTextsOf(order, stream, 0)).toEqual([])
    expect(stateTextsOf(order, stream, 1)).toEqual(['placed'])
    expect(stateTextsOf(order, stream, 2)).toEqual(['placed', 'paid'])
  })

  test('other fields have their value behind it', () => {
    expect(
      stateTextsOf(document, recorded({ type: 'DocumentRenamed', data: { title: 'Draft' } }), 1),
    ).toEqual(['title Draft'])
  })
})
