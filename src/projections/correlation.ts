// Everything that one span caused and that caused it, across lanes, with the ids by which a log would say the same.

import { letterOf } from './commandNamed.ts'
import { causalityOf } from './causality.ts'
import type { Link, Timeline, TimelineSpan } from './timeline.ts'

export interface Chain {
  readonly origin: number
  readonly causes: ReadonlySet<number>
  readonly effects: ReadonlySet<number>
  /** Of causes, origin and effects those that are worth a line, in the order in which they happened. */
  readonly story: readonly number[]
  /** The links between its members. */
  readonly links: readonly Link[]
  readonly ids: ChainIds
}

export interface ChainIds {
  /** The request that all of it goes back to. */
  readonly correlation: string | null
  /** The command that caused the event. */
  readonly causation: string | null
  readonly event: string | null
  readonly delivery: number | null
}

/** O(what is found). */
export function chainOf(timeline: Timeline, origin: number): Chain | null {
  const start = timeline.spans[origin]
  if (!start) return null
  const { into, outOf } = causalityOf(timeline)
  // A step that had to do with several events leads from one to the other; who asks for one event wants that one.
  const isOfEvent = ({ eventId }: TimelineSpan): boolean =>
    start.eventId === null || eventId === null || eventId === start.eventId
  const follow = (next: (span: number) => readonly number[]): Set<number> => {
    const found = new Set<number>()
    const open = [origin]
    for (let span = open.pop(); span !== undefined; span = open.pop())
      for (const id of next(span)) {
        const other = timeline.spans[id]
        if (!other || id === origin || found.has(id) || !isOfEvent(other)) continue
        found.add(id)
        open.push(id)
      }
    return found
  }
  const effects = follow((span) => outOf(span).map(({ to }) => to))
  const causes = follow((span) => into(span).flatMap(({ from }) => (effects.has(from) ? [] : [from])))
  const members = new Set([...causes, origin, ...effects])
  return {
    origin,
    causes,
    effects,
    story: storyOf(timeline, members, origin),
    links: [...members].flatMap((span) => outOf(span).filter(({ to }) => members.has(to))),
    ids: idsOf(timeline, start),
  }
}

/** What a process does with itself is lit up, but it is no news to anybody else. */
const quiet = new Set([
  'accept',
  'attempt',
  'load',
  'rehydrate',
  'decide',
  'canRetry',
  'backOff',
  'poll',
  'loadSince',
  'compare',
  'refetch',
  'checkVersion',
  'collect',
  'succeed',
])
const quietKinds = new Set(['dispatching', 'down', 'held'])

function storyOf({ spans }: Timeline, members: ReadonlySet<number>, origin: number): readonly number[] {
  return [...members]
    .filter((id) => {
      const span = spans[id]
      return (
        span &&
        (id === origin ||
          (!quietKinds.has(span.kind) && !(span.kind === 'step' && quiet.has(span.node ?? ''))))
      )
    })
    .toSorted((a, b) => momentOf(spans, a) - momentOf(spans, b) || a - b)
}

/** A client is told of when it gets its answer, a waiting message when it begins to wait. */
function momentOf(spans: readonly TimelineSpan[], id: number): number {
  const span = spans[id]
  if (!span) return 0
  return span.kind === 'message' || span.kind === 'row' || span.kind === 'redelivery'
    ? span.stepFrom
    : span.stepTo
}

function idsOf({ spans }: Timeline, span: TimelineSpan): ChainIds {
  const event = spans.find(
    ({ kind, eventId }) => kind === 'event' && eventId !== null && eventId === span.eventId,
  )
  const isRequest = span.kind === 'request' || span.kind === 'noAnswer' || span.kind === 'step'
  const process =
    event?.process ??
    (span.eventId === null ? (isRequest ? span.process : null) : (span.eventId.split('#')[0] ?? null))
  return {
    correlation: process,
    causation: process === null ? null : letterOf(process),
    event: span.eventId,
    delivery: span.taking !== null && span.taking > 0 ? span.taking : null,
  }
}
