import { describe, expect, it } from 'vitest'
import {
  mergedRecord,
  mostFileText,
  openedRecord,
  progressFile,
  progressIn,
  recordIn,
  type ExerciseRecord,
} from './progress.ts'

const done: ExerciseRecord = {
  ...openedRecord,
  ticked: ['one', 'two'],
  answers: { why: 'because' },
  hints: 1,
  solved: true,
  attempt: { scenario: 0, set: { '/policy': 'retry' }, schedule: 'A B', step: 2 },
  note: 'Ask Ken.',
}

describe('a file of progress', () => {
  it('comes back as it was', () => {
    const records = { 'a1-make-a-conflict': done, 'b2-pay-returns-first': openedRecord }
    expect(progressIn(progressFile(records))).toEqual({ ok: true, records, leftOut: 0 })
  })

  it('leaves out what is no record, and takes the rest', () => {
    const text = progressFile({ a1: done, a2: { ...done, hints: 7 } as never, '../x': done })
    expect(progressIn(text)).toEqual({ ok: true, records: { a1: done }, leftOut: 2 })
  })

  it.each([
    ['no JSON', '{', 'notJson'],
    ['something else', '{"version":1,"title":"x"}', 'notProgress'],
    ['nothing', 'null', 'notProgress'],
    ['a later version', '{"interleave":"progress","version":2}', 'tooNew'],
    ['far too much', 'x'.repeat(mostFileText + 1), 'tooLarge'],
  ])('is refused where it is %s', (_what, text, why) => {
    expect(progressIn(text)).toEqual({ ok: false, why })
  })
})

describe('a record', () => {
  it('is parsed, never believed', () => {
    expect(recordIn(JSON.stringify(done))).toEqual(done)
    for (const wrong of [
      'null',
      '{}',
      JSON.stringify({ ...done, ticked: ['x'.repeat(121)] }),
      JSON.stringify({ ...done, note: 'x'.repeat(4_001) }),
      JSON.stringify({ ...done, attempt: { ...done.attempt, step: -1 } }),
    ])
      expect(recordIn(wrong)).toBeUndefined()
  })

  it('loses nothing when another one is taken in', () => {
    const here: ExerciseRecord = { ...openedRecord, ticked: ['three'], note: 'Mine.', hints: 2 }
    expect(mergedRecord(here, done)).toEqual({
      ...done,
      ticked: ['three', 'one', 'two'],
      hints: 2,
      note: 'Mine.\n\nAsk Ken.',
    })
    expect(mergedRecord(mergedRecord(here, done), done).note).toBe('Mine.\n\nAsk Ken.')
    expect(mergedRecord(undefined, done)).toBe(done)
  })
})
