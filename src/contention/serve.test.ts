// Page and worker over a channel of two lists, so that every turn is the test's own.

import { describe, expect, it } from 'vitest'
import type { Reply, Request } from './protocol.ts'
import { serve } from './serve.ts'
import { contentionRow, contentionRuns, type Repeated } from './simulate.ts'

function channel() {
  const turns: (() => void)[] = []
  const replies: Reply[] = []
  let hear: (request: Request) => void = () => {}
  serve({ post: (reply) => replies.push(structuredClone(reply)), listen: (to) => (hear = to) }, (next) =>
    turns.push(next),
  )
  return {
    replies,
    ask: (request: Request) => hear(request),
    turn: (count = Infinity) => {
      for (let i = 0; i < count; i++) {
        const next = turns.shift()
        if (!next) return
        next()
      }
    },
  }
}

const point = (clients: number, runs: number): Repeated => ({
  clients,
  runs,
  maxAttempts: null,
  backoff: { kind: 'fullJitter', baseMs: 5, capMs: 2000 },
  hop: { mean: 10, sd: 2 },
})

describe('contention in a worker', () => {
  it('ends with the means that the command line prints', () => {
    const { replies, ask, turn } = channel()
    const points = [point(3, 4), point(5, 4)]
    ask({ kind: 'measure', id: 1, points })
    turn()
    expect(replies.map(({ measured }) => measured.runs)).toEqual([1, 2, 3, 4])
    expect(replies.at(-1)).toEqual({
      kind: 'measured',
      id: 1,
      isDone: true,
      measured: { rows: points.map((each) => contentionRow(each, contentionRuns(each))), runs: 4 },
    })
  })

  it('listens between two runs: what was called off says nothing more', () => {
    const { replies, ask, turn } = channel()
    ask({ kind: 'measure', id: 1, points: [point(3, 100)] })
    turn(3)
    ask({ kind: 'cancel', id: 1 })
    turn()
    expect(replies.map(({ measured }) => measured.runs)).toEqual([1, 2, 3])
  })

  it('leaves the old question for a new one', () => {
    const { replies, ask, turn } = channel()
    ask({ kind: 'measure', id: 1, points: [point(3, 100)] })
    turn(1)
    ask({ kind: 'measure', id: 2, points: [point(2, 1)] })
    turn()
    expect(replies.map(({ id, isDone }) => [id, isDone])).toEqual([
      [1, false],
      [2, true],
    ])
  })
})
