// The worker's side: it explores in slices and listens between them, so that a cancel is heard at once and the page can show how far it is.

import type { Port } from '#lib/port.ts'
import type { Explorer } from './exploration.ts'
import { startExploring } from './explore.ts'
import { answerTo } from './question.ts'
import type { Reply, Request } from './protocol.ts'

export interface ServeOptions {
  /** Calls back once other messages had their turn. */
  readonly later: (next: () => void) => void
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number
  /** States in a slice; a few milliseconds of work. */
  readonly slice?: number
  /** Milliseconds between two reports: a page that hears of every slice has no time left for the person. */
  readonly report?: number
}

/** One exploration at a time: a new one ends the one before. A small question is answered between two slices of it. */
export function serve(
  port: Port<Reply, Request>,
  { later, now, slice = 4000, report = 100 }: ServeOptions,
): void {
  let current: { readonly id: number; readonly explorer: Explorer; reported: number } | null = null
  const answer = (cancelled: boolean): void => {
    if (!current) return
    const { id, explorer } = current
    current = null
    port.post({ kind: 'answer', id, exploration: explorer.answer(), cancelled })
  }
  const goOn = (id: number): void => {
    if (current?.id !== id) return
    if (current.explorer.advance(slice)) return answer(false)
    const time = now()
    if (time - current.reported >= report) {
      current.reported = time
      port.post({ kind: 'progress', id, progress: current.explorer.progress() })
    }
    later(() => goOn(id))
  }
  port.listen((request) => {
    if (request.kind === 'cancel') {
      if (current?.id === request.id) answer(true)
      return
    }
    if (request.kind === 'ask')
      return port.post({ kind: 'told', id: request.id, told: answerTo(request.question) })
    const { id, scenario, asked } = request
    answer(true)
    const { states, bytes, ...options } = asked
    const budget = { ...(states === undefined ? {} : { states }), ...(bytes === undefined ? {} : { bytes }) }
    const started = startExploring(scenario, { ...options, budget })
    if (!started.ok) return port.post({ kind: 'refused', id, refusals: started.refusals })
    current = { id, explorer: started.explorer, reported: -Infinity }
    later(() => goOn(id))
  })
}
