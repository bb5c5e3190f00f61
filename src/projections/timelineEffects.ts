// The outside world on a timeline: each effect where it happened, marked as duplicate or ghost, and what was due and will never happen.

import type { Micros } from '#sim/clock.ts'
import { outsideWorldOf, type MarkedEffect } from '#sim/effectMarks.ts'
import type { Trace } from '#sim/run.ts'
import type { StepEntry } from '#sim/trace.ts'
import type { Builder, SpanDraft } from './timelineBuilder.ts'
import type { At } from './timelineMessages.ts'

export interface Effects {
  readonly builder: Builder
  readonly trace: Trace
  readonly effects: readonly MarkedEffect[]
  readonly lost: ReturnType<typeof outsideWorldOf>['lost']
  /** Effects come in the order of the steps, so one finger on the list is enough. */
  next: number
  /** What put an end to an event's message, and when. */
  readonly fates: Map<string, At & { readonly by: SpanDraft | undefined }>
}

export function createEffects(builder: Builder, trace: Trace): Effects {
  const { effects, lost } = outsideWorldOf(trace.model, trace.end)
  return { builder, trace, effects, lost, next: 0, fates: new Map() }
}

/** What this step did outside: a handler's effect, or at a commit the rows of all of them. */
export function addEffects(state: Effects, span: SpanDraft, step: number, { process, end }: StepEntry): void {
  const { builder, effects } = state
  let effect = effects[state.next]
  while (effect?.at === end && effect.process === process && isBy(effect, span)) {
    state.next++
    const lane = builder.lane(`handler/${effect.handler}`)
    if (lane) builder.link(span, addEffect(builder, lane.index, effect, step), 'effects')
    effect = effects[state.next]
  }
}

const isBy = ({ handler, eventId }: MarkedEffect, span: SpanDraft): boolean =>
  span.kind === 'run' ? span.handler === handler && span.eventId === eventId : true

function addEffect(builder: Builder, lane: number, effect: MarkedEffect, step: number): SpanDraft {
  const { at, handler, eventId, delivery, mark, process } = effect
  return builder.add({
    lane,
    kind: 'effect',
    process,
    step,
    start: at,
    end: at,
    stepFrom: step + 1,
    status: mark === null ? 'ok' : mark === 'duplicate' ? 'duplicate' : 'failed',
    eventId,
    handler,
    taking: delivery,
    name: effect.effect,
    ghost: mark === 'ghost',
  })
}

/** From here on nobody will deliver this event any more, unless something else puts an end to it later. */
export function seal(state: Effects, eventId: string, now: At, by: SpanDraft | undefined): void {
  state.fates.set(eventId, { ...now, by })
}

/** What will never happen, drawn from where its fate was sealed, one after the other as the handlers would have run. */
export function addLost(state: Effects): void {
  const { builder, trace, lost, fates } = state
  const unknown = { step: trace.steps.length - 1, at: trace.end.clock, by: undefined }
  const reached = new Map<string, Micros>()
  for (const { handler, eventId, effect } of lost) {
    const lane = builder.lane(`handler/${handler}`)
    if (!lane) continue
    const { step, at, by } = fates.get(eventId) ?? unknown
    const start = reached.get(eventId) ?? at
    const end = start + (trace.model.settings.handlers.find(({ id }) => id === handler)?.duration ?? 0)
    reached.set(eventId, end)
    const place = { lane: lane.index, step, start, end, stepFrom: step + 1, stepTo: step + 2 }
    const span = builder.add({ ...place, kind: 'lostEffect', status: 'lost', eventId, handler, name: effect })
    builder.link(by, span, 'loses')
  }
}
