// Measuring contention in a worker: what has been found so far, and the way to stop.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Port } from '#lib/port.ts'
import type { Measured, Reply, Request } from '#contention/protocol.ts'
import { startWorker } from '#contention/startWorker.ts'
import { working } from './idle.ts'
import { pointsOf, type ContentionSettings } from './contentionSettings.ts'

export interface Contending {
  readonly state: 'running' | 'stopped' | 'done'
  /** null until the first round is there. */
  readonly measured: Measured | null
}

export interface Contention {
  readonly store: StoreApi<Contending>
  readonly measure: (settings: ContentionSettings) => void
  readonly stop: () => void
  readonly end: () => void
}

interface Channel {
  readonly port: Port<Request, Reply>
  readonly end: () => void
}

export function createContention({ port, end }: Channel = startWorker()): Contention {
  const store = createStore<Contending>()(() => ({ state: 'stopped', measured: null }))
  let last = 0
  let settle: () => void = () => {}
  port.listen(({ id, measured, isDone }) => {
    if (id !== last || store.getState().state !== 'running') return
    store.setState({ measured, state: isDone ? 'done' : 'running' })
    if (isDone) settle()
  })
  const stop = () => {
    if (store.getState().state !== 'running') return
    port.post({ kind: 'cancel', id: last })
    store.setState({ state: 'stopped' })
    settle()
  }
  return {
    store,
    stop,
    measure: (settings) => {
      settle()
      settle = working()
      store.setState({ state: 'running', measured: null })
      port.post({ kind: 'measure', id: ++last, points: pointsOf(settings) })
    },
    end: () => {
      settle()
      end()
    },
  }
}
