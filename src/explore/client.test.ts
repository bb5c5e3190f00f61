// Page and worker over a channel of two lists, so that every turn is the test's own.

import { describe, expect, it } from 'vitest'
import type { Port } from '#lib/port.ts'
import { contentionScenario } from '#scenario/contention.ts'
import type { Scenario } from '#scenario/schema.ts'
import { createExploreClient } from './client.ts'
import type { Reply, Request } from './protocol.ts'
import { serve } from './serve.ts'

/** @param sliceMs what a slice takes by the worker's clock */
function channel(slice: number, sliceMs = 1000) {
  let now = 0
  const turns: (() => void)[] = []
  let toPage: (reply: Reply) => void = () => {}
  let toWorker: (request: Request) => void = () => {}
  const page: Port<Request, Reply> = {
    post: (request) => turns.push(() => toWorker(structuredClone(request))),
    listen: (hear) => (toPage = hear),
  }
  const worker: Port<Reply, Request> = {
    post: (reply) => turns.push(() => toPage(structuredClone(reply))),
    listen: (hear) => (toWorker = hear),
  }
  serve(worker, { later: (next) => turns.push(next), now: () => (now += sliceMs), slice })
  return {
    client: createExploreClient(page),
    turn: (count = Infinity) => {
      for (let i = 0; i < count; i++) {
        const next = turns.shift()
        if (!next) return
        next()
      }
    },
  }
}

const views = (clients: number): Scenario => contentionScenario({ clients, maxAttempts: 3 })

describe('worker and client', () => {
  it('answers, and says on the way how far it is', async () => {
    const { client, turn } = channel(500)
    const heard: number[] = []
    const asking = client.explore(views(3), { reduction: false }, ({ states }) => heard.push(states))
    turn()
    const answer = await asking.answer
    expect(answer).toMatchObject({
      ok: true,
      cancelled: false,
      exploration: { states: 3294, complete: true },
    })
    expect(heard.length).toBeGreaterThan(3)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
  })

  it('says so ten times a second, however quick a slice is', async () => {
    const slices = async (sliceMs: number): Promise<number> => {
      const { client, turn } = channel(100, sliceMs)
      let heard = 0
      const asking = client.explore(views(3), { reduction: false }, () => heard++)
      turn()
      await asking.answer
      return heard
    }
    const all = await slices(100)
    expect(all).toBeGreaterThan(30)
    expect(await slices(10)).toBe(Math.ceil(all / 10))
  })

  it('can be called off, with the answer so far', async () => {
    const { client, turn } = channel(500)
    const asking = client.explore(views(4), { reduction: false })
    turn(8)
    asking.cancel()
    turn()
    const answer = await asking.answer
    expect(answer).toMatchObject({ ok: true, cancelled: true, exploration: { complete: false } })
  })

  it('keeps to its budget', async () => {
    const { client, turn } = channel(500)
    const asking = client.explore(views(4), { reduction: false, states: 2000 })
    turn()
    const answer = await asking.answer
    expect(answer).toMatchObject({ ok: true, cancelled: false, exploration: { complete: false } })
    expect(answer.ok && answer.exploration.states).toBeLessThan(2100)
  })

  it('leaves the old one for a new one', async () => {
    const { client, turn } = channel(500)
    const old = client.explore(views(4), { reduction: false })
    turn(5)
    const next = client.explore(views(2))
    turn()
    expect(await old.answer).toMatchObject({ ok: true, cancelled: true })
    expect(await next.answer).toMatchObject({ ok: true, cancelled: false, exploration: { complete: true } })
  })

  it('answers a small question in the middle of a long search', async () => {
    const { client, turn } = channel(500)
    const asking = client.explore(views(3), { reduction: false })
    turn(5)
    const size = client.ask('size', {
      scenario: views(5),
      budget: 10_000,
      reduction: false,
      crashes: 0,
    })
    const graph = client.ask('graph', { scenario: views(2), crashes: 0 })
    turn()
    expect((await size).remedies).toContainEqual({ kind: 'fewerCommands', commands: 3 })
    expect((await graph)?.nodes).toHaveLength(112)
    expect(await asking.answer).toMatchObject({ exploration: { states: 3294, complete: true } })
  })

  it('hears what is refused', async () => {
    const { client, turn } = channel(500)
    const asking = client.explore({
      ...views(1),
      dispatch: { mode: 'queue', outbox: { dedupWindowMs: 10 } },
      handlers: [{ id: 'h', on: ['PageViewed'], effect: 'points', durationMs: 1, idempotency: 'inbox' }],
    })
    turn()
    expect(await asking.answer).toEqual({ ok: false, refusals: [{ reason: 'dedupWindow' }] })
  })
})
