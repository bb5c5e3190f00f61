// Getting in line: when a process' next step can begin, how long it takes, and who came first.

import { assert } from '#lib/assert.ts'
import { backoffTime } from './backoff.ts'
import { hopsTime, type DrawAddress, type Micros } from './clock.ts'
import { handlerTime } from './dispatch/handlers.ts'
import { nextOccasion } from './dispatch/inline.ts'
import { commandOf, visitsOf, type Model } from './model.ts'
import type { CommandProcess, Draft, NodeId, Process, World } from './world.ts'

/** Network hops of a node: a request and its answer, or one of the two. Everything else computes, which costs nothing. */
const hops: Readonly<Record<NodeId, number>> = {
  load: 2,
  loadSince: 2,
  refetch: 2,
  append: 2,
  checkVersion: 1,
  write: 1,
}

const addressOf = (model: Model, process: Process): DrawAddress => ({
  seed: model.settings.seed,
  process: process.id,
  node: process.node,
  occurrence: visitsOf(model, process, process.node) + 1,
})

/** How long the step takes that this process is about to take, in microseconds. */
function durationOf(model: Model, world: World, process: Process): Micros {
  if (process.node === 'handle') {
    const occasion = nextOccasion(model, world, process)
    return occasion ? handlerTime(model, occasion) : 0
  }
  const fixed = model.settings.durations[process.node]
  if (fixed !== undefined) return fixed
  if (process.node === 'backOff') return process.sleep
  const count = hops[process.node] ?? 0
  return count === 0 ? 0 : hopsTime(model.settings.hop, count, addressOf(model, process))
}

/** The wait of a process that has just come to `backOff`. */
export function sleepOf(model: Model, process: CommandProcess): Micros {
  const { policy } = commandOf(model, process)
  assert(policy.kind === 'retry', 'only a retry backs off')
  return backoffTime(policy.backoff, process.attempt, process.sleep, addressOf(model, process))
}

/** Puts a process in line for its next step: it can begin at `readyAt`, and not before its host is up. */
export function lineUp(model: Model, world: Draft<World>, process: Draft<Process>, readyAt: Micros): void {
  const upAt = world.hosts[process.host]?.upAt ?? 0
  process.readyAt = Math.max(readyAt, upAt)
  process.due = process.readyAt + durationOf(model, world, process)
  process.order = world.nextOrder++
}
