// What a step looks at beyond its own process. Most nodes look at nothing that is shared, or only at how long the stream is; so a step that
// the kernel has shown once need not be asked for again in every other state. The property tests hold this table against the kernel.

import type { Model } from '#sim/model.ts'
import { keepsPlaces } from './outside.ts'
import type { AnyProcess, NodeId } from '#sim/world.ts'

export const views = { nothing: 0, length: 1, prefix: 2, all: 3 } as const
export type View = (typeof views)[keyof typeof views]

const byNode: Readonly<Partial<Record<NodeId, View>>> = {
  accept: views.nothing,
  attempt: views.nothing,
  rehydrate: views.nothing,
  canRetry: views.nothing,
  backOff: views.nothing,
  review: views.nothing,
  giveUp: views.nothing,
  answerConflict: views.nothing,
  succeed: views.nothing,
  fail: views.nothing,
  escape: views.nothing,
  reject: views.nothing,
  demandPrecondition: views.nothing,
  load: views.length,
  loadSince: views.length,
  refetch: views.length,
  // What it has read is a prefix that no longer changes.
  decide: views.prefix,
  compare: views.prefix,
  collect: views.prefix,
}

/** A node with a scripted crash behind it touches everything, and so does one that gives up a place in line. */
export function viewOf(model: Model, process: AnyProcess): View {
  const { settings } = model
  if (process.node === 'collect' && keepsPlaces(model)) return views.all
  const mayCrash = settings.faults.some(
    (fault) => fault.kind === 'crash' && fault.process === process.id && fault.after === process.node,
  )
  return process.kind === 'command' && !mayCrash ? (byNode[process.node] ?? views.all) : views.all
}
