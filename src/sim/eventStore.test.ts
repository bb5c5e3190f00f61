import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { append, versionOf, type Appended, type Expected, type NewEvent, type Streams } from './eventStore.ts'

const event = (eventId: string): NewEvent => ({
  eventId,
  type: 'Happened',
  data: {},
  metadata: { correlationId: 'A', causationId: 'A', commandId: 'A', timestamp: 0 },
})

const call = (streams: Streams, expected: Expected, ids: readonly string[]): Appended =>
  append(streams, 's', expected, ids.map(event), 0)

function streamsWith(...ids: string[]): Streams {
  const appended = call({}, 'ANY', ids)
  return appended.kind === 'recorded' ? appended.streams : {}
}

describe('append', () => {
  it('records at the current version, with versions and positions counted from 1', () => {
    const appended = append(streamsWith('a', 'b'), 's', 2, [event('c'), event('d')], 7)
    expect(appended).toMatchObject({
      kind: 'recorded',
      version: 4,
      events: [
        { eventId: 'c', streamVersion: 3, globalPosition: 8 },
        { eventId: 'd', streamVersion: 4, globalPosition: 9 },
      ],
    })
  })

  it('answers a conflict with both versions and the events in between', () => {
    expect(call(streamsWith('a', 'b', 'c'), 1, ['x'])).toMatchObject({
      kind: 'conflict',
      conflict: {
        streamId: 's',
        expectedVersion: 1,
        actualVersion: 3,
        conflictingEvents: [{ eventId: 'b' }, { eventId: 'c' }],
      },
    })
  })

  it('refuses an expected version that the stream has not reached', () => {
    expect(call(streamsWith('a'), 5, ['x'])).toMatchObject({
      kind: 'conflict',
      conflict: { conflictingEvents: [] },
    })
  })

  it.each<[Expected]>([[1], ['ANY'], ['STREAM_EXISTS']])(
    'takes the same append at %s a second time as done',
    (expected) => {
      expect(call(streamsWith('a', 'b', 'c'), expected, ['b', 'c'])).toEqual({
        kind: 'idempotent',
        version: 3,
      })
    },
  )

  it('calls an append of which only the first part is there corrupted', () => {
    expect(call(streamsWith('a', 'b', 'c'), 1, ['b', 'x'])).toEqual({ kind: 'corrupted', version: 3 })
  })

  it('needs a stream for STREAM_EXISTS and none for NO_STREAM', () => {
    expect(call({}, 'STREAM_EXISTS', ['x']).kind).toBe('conflict')
    expect(call(streamsWith('a'), 'STREAM_EXISTS', ['x']).kind).toBe('recorded')
    expect(call({}, 'NO_STREAM', ['x']).kind).toBe('recorded')
    expect(call(streamsWith('a'), 'NO_STREAM', ['x']).kind).toBe('conflict')
  })

  it('treats a stream that is named like a property of every object as any other', () => {
    const appended = append({}, '__proto__', 0, [event('x')], 0)
    expect(appended.kind).toBe('recorded')
    if (appended.kind === 'recorded') expect(versionOf(appended.streams, '__proto__')).toBe(1)
    expect(versionOf({}, 'constructor')).toBe(0)
  })
})

/** The rule of 1-semantics §2 once more, as naively as it can be said: over ids only. */
function naive(
  stream: readonly string[],
  expected: Expected,
  ids: readonly string[],
): string[] | 'conflict' | 'corrupted' {
  if (expected === 'ANY' || expected === 'STREAM_EXISTS') {
    const there = ids.filter((id) => stream.includes(id)).length
    if (there === ids.length) return [...stream]
    if (there > 0) return 'corrupted'
    return expected === 'STREAM_EXISTS' && stream.length === 0 ? 'conflict' : [...stream, ...ids]
  }
  const version = expected === 'NO_STREAM' ? 0 : expected
  if (version === stream.length) return [...stream, ...ids]
  if (version > stream.length || stream[version] !== ids[0]) return 'conflict'
  return ids.every((id, i) => stream[version + i] === id) ? [...stream] : 'corrupted'
}

const anyExpected = fc.oneof(fc.nat(5), fc.constantFrom<Expected>('ANY', 'STREAM_EXISTS', 'NO_STREAM'))
const anyCall = fc.record({
  expected: anyExpected,
  ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 }),
})

test.prop([fc.array(anyCall, { maxLength: 12 })])(
  'append agrees with a naive model, call after call',
  (calls) => {
    let streams: Streams = {}
    for (const { expected, ids } of calls) {
      const before = (streams['s'] ?? []).map(({ eventId }) => eventId)
      const should = naive(before, expected, ids)
      const appended = call(streams, expected, ids)
      if (appended.kind === 'recorded') streams = appended.streams
      const after = (streams['s'] ?? []).map(({ eventId }) => eventId)
      if (typeof should === 'string') expect(appended.kind).toBe(should)
      else expect(after).toEqual(should)
      expect(after.slice(0, before.length)).toEqual(before)
      expect((streams['s'] ?? []).map(({ streamVersion }) => streamVersion)).toEqual(
        after.map((_, i) => i + 1),
      )
    }
  },
)
