// One explorer, with one worker, for each session: what was found stays found while people go back and forth between the pages.

import { startExploreWorker } from '#explore/startWorker.ts'
import type { SessionStore } from '#session/session.ts'
import { createExploring, lookAt, type ExploringStore } from './exploring.ts'

const explorers = new WeakMap<SessionStore, ExploringStore>()

export function explorerOf(session: SessionStore): ExploringStore {
  const known = explorers.get(session)
  if (known) return known
  const store = createExploring(startExploreWorker(), session.getState().scenario)
  explorers.set(session, store)
  return store
}

/** Looks at whatever scenario the session has, until the function it gives is called. */
export function follow(store: ExploringStore, session: SessionStore): () => void {
  void lookAt(store, session.getState().scenario)
  return session.subscribe((now, before) => {
    if (now.scenario !== before.scenario) void lookAt(store, now.scenario)
  })
}
