// The messages as lists that can be looked at: the outbox, the queue, the dead letters, each message with what is known about it.

import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { Background, DeadLetter, Delivery, OutboxRow, World } from '#sim/world.ts'
import { dispatchHistoryOf, type EventFacts } from './dispatchHistory.ts'

export interface Message {
  readonly eventId: string
  readonly type: string
  readonly stream: string
  /** Stream version of the event. */
  readonly version: number
  /** The request that decided the event. */
  readonly process: string
}

export interface RowView extends Message {
  /** `published`: there is a message, and the row is not marked yet. In this gap a crash makes it come twice. */
  readonly state: 'waiting' | 'published' | 'sent'
}

export interface QueuedView extends Message {
  readonly id: number
  /** Deliveries so far, since it was replayed. */
  readonly deliveries: number
  readonly holder: string | null
  /** Its holder works on it. One that crashed has it no more, and the message waits for its lease to run out. */
  readonly isInHand: boolean
  /** In milliseconds: to be had then at the earliest; null: now. */
  readonly availableAt: number | null
  readonly leaseUntil: number | null
  /** Another message of the same event is in the queue, or was delivered before. */
  readonly isCopy: boolean
}

export interface LetterView extends Message {
  readonly letter: number
  readonly handler: string
  readonly deliveries: number
  /** `gone`: it was only in the memory of a server that crashed. */
  readonly state: 'waiting' | 'replayed' | 'gone'
}

export interface MessageLists {
  /** null where there is none. */
  readonly outbox: { readonly rows: readonly RowView[]; readonly sentBefore: number } | null
  readonly queue: readonly QueuedView[]
  readonly letters: readonly LetterView[]
  /** The most deliveries of one message; null: for ever. */
  readonly maxDeliveries: number | null
}

/** So many rows that were sent stay in sight, so that one sees the mark being set. */
const mostSent = 3

/** null where no messages are sent. */
export function messagesOf(trace: Trace, { background, clock }: World): MessageLists | null {
  if (!background) return null
  const { events } = dispatchHistoryOf(trace)
  const about = (message: Pick<Delivery, 'eventId' | 'stream' | 'version'>): Message =>
    aboutOf(events, message)
  return {
    outbox: background.relay ? outboxOf(background, about) : null,
    queue: background.queue.map((delivery) => ({
      ...about(delivery),
      ...queuedOf(background, delivery, clock),
    })),
    letters: background.deadLetters.map((letter) => ({ ...about(letter.delivery), ...letterOf(letter) })),
    maxDeliveries: trace.model.settings.dispatch.delivery.maxAttempts,
  }
}

function aboutOf(
  events: ReadonlyMap<string, EventFacts>,
  { eventId, stream, version }: Pick<Delivery, 'eventId' | 'stream' | 'version'>,
): Message {
  const facts = events.get(eventId)
  return { eventId, stream, version, type: facts?.type ?? '', process: facts?.process ?? '' }
}

function outboxOf({ outbox, queue }: Background, about: (row: OutboxRow) => Message): MessageLists['outbox'] {
  const published = new Set(queue.map(({ eventId }) => eventId))
  const open = outbox.filter(({ marked }) => !marked)
  const sent = outbox.filter(({ marked }) => marked)
  const view = (row: OutboxRow): RowView => ({
    ...about(row),
    state: row.marked ? 'sent' : published.has(row.eventId) ? 'published' : 'waiting',
  })
  return {
    rows: [...sent.slice(-mostSent), ...open].map(view),
    sentBefore: Math.max(0, sent.length - mostSent),
  }
}

function queuedOf(
  { queue, workers }: Background,
  { id, eventId, takings, before, holder, availableAt, leaseUntil }: Delivery,
  clock: number,
): Omit<QueuedView, keyof Message> {
  return {
    id,
    deliveries: takings - before,
    holder,
    isInHand: workers.some(
      (worker) => worker.id === holder && worker.holds?.delivery === id && worker.holds.taking === takings,
    ),
    availableAt: holder === null && availableAt > clock ? millisecondsOf(availableAt) : null,
    leaseUntil: holder === null || leaseUntil === null ? null : millisecondsOf(leaseUntil),
    isCopy: queue.some((other) => other.eventId === eventId && other.id < id),
  }
}

const letterOf = ({
  letter,
  handler,
  delivery,
  replayed,
  gone,
}: DeadLetter): Omit<LetterView, keyof Message> => ({
  letter,
  handler,
  deliveries: delivery.takings - delivery.before,
  state: replayed ? 'replayed' : gone ? 'gone' : 'waiting',
})
