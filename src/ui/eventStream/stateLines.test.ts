import { describe, expect, test } from 'vitest'
import { stateLines } from './stateLines.ts'

describe('a state broken into lines', () => {
  test('as much to a line as fits', () => {
    expect(stateLines(['honey × 1', 'tea × 1'], 12, 400, 4)).toEqual(['honey × 1, tea × 1'])
    expect(stateLines(['honey × 1', 'tea × 1'], 12, 100, 4)).toEqual(['honey × 1', 'tea × 1'])
  })

  test('what does not fit is counted', () => {
    const lines = stateLines(['honey × 1', 'jam × 2', 'mug × 1', 'tea × 1'], 12, 110, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^jam.*, \+\d$/)
  })
})
