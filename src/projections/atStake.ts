// Which invariants a scenario can put to the test at all. What speaks of effects says nothing where nothing leaves the event store.

import { invariantIds, type InvariantId } from '#sim/invariants.ts'
import type { Model } from '#sim/model.ts'
import { reachesOutside } from './outsideReach.ts'

/** In the order of `invariantIds`. */
export const invariantsAtStake = (model: Model): readonly InvariantId[] =>
  invariantIds.filter((id) => isAtStake(model, id))

function isAtStake(model: Model, id: InvariantId): boolean {
  const { commands } = model.settings
  switch (id) {
    case 'no-lost-update':
      return hasTwoWriters(model)
    case 'effect-exactly-once':
    case 'no-ghost':
    case 'per-stream-order':
      return reachesOutside(model)
    case 'bounded-attempts':
      return commands.some(({ policy: { kind } }) => kind === 'retry' || kind === 'merge')
    case 'no-unhandled-error':
      return commands.some(({ policy }) => policy.kind === 'retry' && policy.maxAttempts !== null)
    case 'domain-rules':
    case 'single-response':
      return true
  }
}

/** Two commands on one stream, or one that may come a second time. */
function hasTwoWriters({ settings: { commands, faults } }: Model): boolean {
  const comesAgain = faults.some(
    (fault) => fault.kind === 'sendTwice' || (fault.kind === 'loseResponse' && fault.resend),
  )
  return comesAgain || new Set(commands.map(({ stream }) => stream)).size < commands.length
}
