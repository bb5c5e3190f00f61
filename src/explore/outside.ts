// What a state has beside processes and streams: hosts, effects, queue, outbox, dead letters, and how much of the budget of faults is spent.
// Ids and times are levelled: a delivery is its place in the queue, and a lease or a backoff is what is left of it.

import { itemsOf } from '#lib/growing.ts'
import { at as elementAt, type Model } from '#sim/model.ts'
import {
  processOf,
  type Background,
  type Delivery,
  type Effect,
  type Host,
  type HostId,
  type ProcessId,
  type World,
} from '#sim/world.ts'

export interface Outside {
  readonly hosts: Readonly<Record<HostId, Host>>
  readonly effects: readonly Effect[]
  /** Without workers and relay, which are local states; null where there is no background. */
  readonly background: Omit<Background, 'workers' | 'relay'> | null
  /** By place in the queue: its holder is still at it. Else the holder went down with it in hand, or nobody holds it. */
  readonly inHand: readonly boolean[]
  /**
   * Where a queue keeps strict order: requests that have recorded an event and not enqueued its message, with the event's version. Their
   * place in line is kept for them, so this is what a worker looks at beyond the queue.
   */
  readonly onTheWay: readonly OnTheWay[]
  /** Crashes so far that were no part of the scenario. */
  readonly crashes: number
  /** Leases so far that ran out while their holder was still at work. */
  readonly leases: number
}

export interface OnTheWay {
  readonly process: ProcessId
  readonly command: number
  readonly version: number
}

/** Whether a worker looks at requests at all. */
export const keepsPlaces = ({ settings: { dispatch } }: Model): boolean =>
  dispatch.mode === 'queue' && dispatch.order === 'perStream'

/** @param before what was on the way; its version is kept while the process itself no longer says it */
export function onTheWayOf(
  model: Model,
  world: World,
  before: readonly OnTheWay[] = [],
): readonly OnTheWay[] {
  if (!keepsPlaces(model)) return []
  const gone = new Set(world.processes.map(({ id }) => id))
  const mine = world.processes.flatMap(({ id, command, committed, outcome, node }): OnTheWay[] => {
    const version = before.find(({ process }) => process === id)?.version ?? committed
    if (version === null || outcome !== null || node === 'succeed') return []
    return [{ process: id, command, version }]
  })
  return [...before.filter(({ process }) => !gone.has(process)), ...mine].toSorted((a, b) =>
    a.process < b.process ? -1 : 1,
  )
}

const remaining = (until: number, clock: number): number => Math.max(0, until - clock)

function deliveryState(delivery: Delivery, place: number, clock: number): Delivery {
  const { holder, leaseUntil, availableAt } = delivery
  return {
    ...delivery,
    id: place + 1,
    queuedAt: 0,
    availableAt: holder === null ? remaining(availableAt, clock) : 0,
    leaseUntil: leaseUntil === null ? null : remaining(leaseUntil, clock),
  }
}

function backgroundState(background: Background, clock: number, resetDead: boolean): Outside['background'] {
  const { queue, outbox, deadLetters } = background
  return {
    queue: queue.map((delivery, place) => deliveryState(delivery, place, clock)),
    nextDelivery: queue.length + 1,
    outbox: outbox.filter(({ marked }) => !resetDead || !marked).map((row) => ({ ...row, at: 0 })),
    deadLetters: deadLetters.map((letter) => ({
      ...letter,
      at: 0,
      delivery: { ...deliveryState(letter.delivery, -1, Infinity), holder: null, leaseUntil: null },
    })),
  }
}

const hostState = ({ down, upAt }: Host): Host => ({ down, upAt: upAt === null ? null : 0 })

export interface OutsideOptions {
  readonly resetDead: boolean
}

/**
 * @param inHand whether the delivery with this id is still in its holder's hands
 */
export function outsideOf(
  world: World,
  inHand: (delivery: Delivery) => boolean,
  { crashes, leases, onTheWay }: Pick<Outside, 'crashes' | 'leases' | 'onTheWay'>,
  { resetDead }: OutsideOptions,
): Outside {
  const { background, clock } = world
  return {
    hosts: Object.fromEntries(Object.entries(world.hosts).map(([id, host]) => [id, hostState(host)])),
    effects: itemsOf(world.effects).map((effect) => ({ ...effect, at: 0 })),
    background: background && backgroundState(background, clock, resetDead),
    inHand: background ? background.queue.map(inHand) : [],
    onTheWay,
    crashes,
    leases,
  }
}

/** Whether a worker of this world still works on the delivery: it was taken by it, and by nobody since. */
export function heldIn(world: World, { id, holder, takings }: Delivery): boolean {
  const worker = holder === null ? undefined : processOf(world, holder)
  return worker?.kind === 'worker' && worker.holds?.delivery === id && worker.holds.taking === takings
}

/** The delivery in a worker's hands, as a link into this queue; 0 where it is no longer there. */
export const linkOf = (outside: Outside, worker: string): number =>
  1 +
  (outside.background?.queue ?? []).findIndex(
    ({ holder }, place) => holder === worker && elementAt(outside.inHand, place),
  )
