import { describe, expect, test } from 'vitest'
import type { AppendMark, Read, StreamView } from '#projections/streamView.ts'
import { slotRowsOf, type SlotRow } from './slotRows.ts'

const view = (version: number, parts: Partial<StreamView> = {}): StreamView => ({
  stream: 's',
  version,
  slots: Array.from({ length: version }, (_, i) => ({
    version: i + 1,
    type: 'T',
    text: '',
    writer: null,
    state: [],
    fresh: false,
  })),
  reads: [],
  appends: [],
  free: version + 1,
  ...parts,
})
const conflictAt = (slot: number): AppendMark => ({
  process: 'B',
  command: 1,
  node: 'append',
  outcome: 'conflict',
  slot,
  expected: slot - 1,
  actual: 20,
  fresh: true,
  step: 9,
})
const readOf = (version: number): Read => ({
  process: 'A',
  command: 0,
  version,
  node: 'load',
  outdated: true,
  fresh: false,
})

const said = (row: SlotRow): string =>
  row.kind === 'slot'
    ? String(row.slot.version)
    : row.kind === 'free'
      ? `free ${row.version}`
      : `${row.from}-${row.to}`
const shown = (of: StreamView, capacity: number): string => slotRowsOf(of, capacity).map(said).join(' ')

describe('the rows of a stream', () => {
  test('all of it where there is room, and the next free slot', () => {
    expect(shown(view(3), 5)).toBe('1 2 3 free 4')
    expect(shown(view(0), 5)).toBe('free 1')
  })

  test('older events are folded, the last ones stay', () => {
    expect(shown(view(20), 6)).toBe('1-16 17 18 19 20 free 21')
  })

  test('what an append was about stays in sight', () => {
    expect(shown(view(20, { appends: [conflictAt(7)] }), 6)).toBe('1-6 7 8-18 19 20 free 21')
  })

  test('the last event that somebody read stays in sight', () => {
    expect(shown(view(20, { reads: [readOf(3)] }), 7)).toBe('1-2 3 4-17 18 19 20 free 21')
  })

  test('a single event is never folded', () => {
    expect(shown(view(6, { reads: [readOf(2)] }), 6)).not.toMatch(/(\d+)-\1\b/)
  })

  test('never more rows than there is room for, every event shown or folded once', () => {
    for (let version = 0; version < 30; version++)
      for (let capacity = 4; capacity < 12; capacity++)
        for (const appends of [[], [conflictAt(Math.ceil(version / 2) || 1)]]) {
          const rows = slotRowsOf(view(version, { appends, reads: [readOf(Math.min(2, version))] }), capacity)
          expect(rows.length).toBeLessThanOrEqual(capacity)
          const versions = rows.flatMap((row) => {
            if (row.kind === 'folded')
              return Array.from({ length: row.to - row.from + 1 }, (_, i) => row.from + i)
            return row.kind === 'slot' ? [row.slot.version] : [row.version]
          })
          expect(versions).toEqual(Array.from({ length: version + 1 }, (_, i) => i + 1))
        }
  })
})
