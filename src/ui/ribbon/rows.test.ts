import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.ts'

const dock = (lanes: number) => rowsOf({ height: 172, lanes, streams: 1, strip: false })

describe('the rows of the ribbon', () => {
  it('have their full height where two processes share a stream', () => {
    const { density, lanes, streams, lanesHeight, room } = dock(2)
    expect(density).toBe('full')
    expect([...lanes, ...streams].map(({ height }) => height)).toEqual([38, 38, 38])
    expect(lanesHeight).toBeLessThanOrEqual(room)
  })
  it('fit into a phone’s strip', () => {
    const { choices, density, lanesHeight, room } = rowsOf({ height: 104, lanes: 2, streams: 1, strip: true })
    expect({ choices, density }).toEqual({ choices: null, density: 'full' })
    expect(lanesHeight).toBeLessThanOrEqual(room)
  })
  it('shrink so that eight processes need no scrolling', () => {
    const { density, lanes, lanesHeight, room } = dock(8)
    expect(density).toBe('slim')
    expect(lanes[0]?.height).toBeGreaterThanOrEqual(12)
    expect(lanesHeight).toBeLessThanOrEqual(room)
  })
  it('scroll where there are too many', () => {
    const { lanes, lanesHeight, room } = dock(30)
    expect(lanes[0]?.height).toBe(12)
    expect(lanesHeight).toBeGreaterThan(room)
  })
  it('never overlap', () => {
    for (let count = 1; count < 40; count++) {
      const { lanes, streams } = dock(count)
      const rows = [...lanes, ...streams]
      for (const [index, { y }] of rows.entries()) {
        const above = rows[index - 1]
        expect(y).toBe(above ? above.y + above.height : 0)
      }
    }
  })
})
