// The page's side: asks, hears how far it is, and can call it off; what comes back then is the answer as far as it is known.

import type { Port } from '#lib/port.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { DependsOnTime } from '#sim/timeless.ts'
import type { Exploration, Progress } from './exploration.ts'
import type { Question, QuestionKind, Questions } from './question.ts'
import type { Asked, Reply, Request } from './protocol.ts'

export type Answer =
  | { readonly ok: true; readonly exploration: Exploration; readonly cancelled: boolean }
  | { readonly ok: false; readonly refusals: readonly DependsOnTime[] }

export interface Asking {
  readonly answer: Promise<Answer>
  readonly cancel: () => void
}

export interface ExploreClient {
  ask<Kind extends QuestionKind>(
    kind: Kind,
    asked: Questions[Kind]['asked'],
  ): Promise<Questions[Kind]['answer']>
  explore(scenario: Scenario, asked?: Asked, onProgress?: (progress: Progress) => void): Asking
}

interface Waiting {
  readonly answer: (answer: Answer) => void
  readonly progress: (progress: Progress) => void
}

export function createExploreClient(port: Port<Request, Reply>): ExploreClient {
  const waiting = new Map<number, Waiting>()
  const questions = new Map<number, (told: Questions[QuestionKind]['answer']) => void>()
  let last = 0
  port.listen((reply) => {
    if (reply.kind === 'told') {
      questions.get(reply.id)?.(reply.told)
      questions.delete(reply.id)
      return
    }
    const asked = waiting.get(reply.id)
    if (reply.kind === 'progress') return asked?.progress(reply.progress)
    waiting.delete(reply.id)
    if (reply.kind === 'refused') asked?.answer({ ok: false, refusals: reply.refusals })
    else asked?.answer({ ok: true, exploration: reply.exploration, cancelled: reply.cancelled })
  })
  return {
    ask<Kind extends QuestionKind>(kind: Kind, asked: Questions[Kind]['asked']) {
      const id = ++last
      port.post({ kind: 'ask', id, question: { kind, asked } as Question })
      return new Promise<Questions[Kind]['answer']>((resolve) =>
        questions.set(id, (told) => resolve(told as Questions[Kind]['answer'])),
      )
    },
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
