// Looks ahead from wherever the run stands: one question at a time, always about the latest moment, in the worker.

import { verdictsOf } from '#projections/verdicts.ts'
import { working } from '#session/idle.ts'
import { momentOf } from '#session/moment.ts'
import type { SessionStore } from '#session/session.ts'
import { explorerOf } from './explorerOf.ts'
import { signsOf, type Foreseen } from './foresight.ts'

/** Tells what each step leaves open, now and whenever the run moves, until the function it gives is called. */
export function foresee(session: SessionStore, tell: (signs: Foreseen) => void): () => void {
  const { client } = explorerOf(session)
  let isWanted = true
  let isAsking = false
  const ask = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    const done = working()
    for (let isLatest = false; isWanted && !isLatest;) {
      const { scenario, trace, cursor } = session.getState()
      const through = await client.ask('through', { scenario, world: momentOf(trace, cursor) })
      const now = session.getState()
      isLatest = now.trace === trace && now.cursor === cursor
      if (!isLatest || !isWanted) continue
      const broken = verdictsOf(trace, cursor).flatMap(({ id, brokenAt }) => (brokenAt === null ? [] : [id]))
      tell({ trace, cursor, ...signsOf(through, broken) })
    }
    isAsking = false
    done()
  }
  void ask()
  const leave = session.subscribe((now, before) => {
    if (now.trace !== before.trace || now.cursor !== before.cursor) void ask()
  })
  return () => {
    isWanted = false
    leave()
  }
}
