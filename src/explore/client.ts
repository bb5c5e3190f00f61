// The page's side: asks, hears how far it is, and can call it off; what comes back then is the answer as far as it is known.

import type { Scenario } from '#scenario/schema.ts'
import type { DependsOnTime } from '#sim/timeless.ts'
import type { Exploration } from './exploration.ts'
import type { Asked, Port, Progress, Reply, Request } from './protocol.ts'

export type Answer =
  | { readonly ok: true; readonly exploration: Exploration; readonly cancelled: boolean }
  | { readonly ok: false; readonly refusals: readonly DependsOnTime[] }

export interface Asking {
  readonly answer: Promise<Answer>
  readonly cancel: () => void
}

export interface ExploreClient {
  explore(scenario: Scenario, asked?: Asked, onProgress?: (progress: Progress) => void): Asking
}

interface Waiting {
  readonly answer: (answer: Answer) => void
  readonly progress: (progress: Progress) => void
}

export function createExploreClient(port: Port<Request, Reply>): ExploreClient {
  const waiting = new Map<number, Waiting>()
  let last = 0
  port.listen((reply) => {
    const asked = waiting.get(reply.id)
    if (reply.kind === 'progress') return asked?.progress(reply.progress)
    waiting.delete(reply.id)
    if (reply.kind === 'refused') asked?.answer({ ok: false, refusals: reply.refusals })
    else asked?.answer({ ok: true, exploration: reply.exploration, cancelled: reply.cancelled })
  })
  return {
    explore(scenario, asked = {}, onProgress = () => {}) {
      const id = ++last
      const answer = new Promise<Answer>((resolve) =>
        waiting.set(id, { answer: resolve, progress: onProgress }),
      )
      port.post({ kind: 'explore', id, scenario, asked })
      return { answer, cancel: () => port.post({ kind: 'cancel', id }) }
    },
  }
}

/** A port to a real worker; `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })` makes one. */
export const portOfWorker = (worker: Worker): Port<Request, Reply> => ({
  post: (message) => worker.postMessage(message),
  listen: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data)),
})
