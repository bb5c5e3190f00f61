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
  /** No more questions for now: the worker is gone, and would start again. */
  readonly end: () => void
}

interface Channel {
  readonly port: Port<Request, Reply>
  readonly end: () => void
}

/** The worker starts with the first question. */
export function createContention(start: () => Channel = startWorker): Contention {
  const store = createStore<Contending>()(() => ({ state: 'stopped', measured: null }))
  let channel: Channel | null = null
  let last = 0
  let settle: () => void = () => {}
  const hear = ({ id, measured, isDone }: Reply) => {
    if (id !== last || store.getState().state !== 'running') return
    store.setState({ measured, state: isDone ? 'done' : 'running' })
    if (isDone) settle()
  }
  const open = (): Channel => {
    const opened = start()
    opened.port.listen(hear)
    return opened
  }
  const stop = () => {
    if (store.getState().state !== 'running') return
    channel?.port.post({ kind: 'cancel', id: last })
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
      channel ??= open()
      channel.port.post({ kind: 'measure', id: ++last, points: pointsOf(settings) })
    },
    end: () => {
      settle()
      channel?.end()
      channel = null
    },
  }
}
