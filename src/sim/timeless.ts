// The explorer leaves times out of its states, so it explores the scenario with every duration zero: then nothing takes long, and a lease
// or the backoff of a delivery runs out only when somebody waits for it. Whose result would depend on more than that is refused by name.

import { unreachable } from '#lib/assert.ts'
import type { Backoff } from './backoff.ts'
import type { Fault, Policy, Settings } from './settings.ts'

/** What of a scenario depends on the clock for its result, not only for its length. */
export type DependsOnTime =
  | { readonly reason: 'dedupWindow' }
  | { readonly reason: 'faultWindow'; readonly fault: number; readonly handler: string }

/** In English, for the command line. */
export function dependsOnTimeText(what: DependsOnTime): string {
  switch (what.reason) {
    case 'dedupWindow':
      return 'dispatch/outbox/dedupWindowMs: what an idempotent handler has forgotten depends on time; expected null (it never forgets)'
    case 'faultWindow':
      return `faults/${what.fault}: whether ${what.handler} throws depends on time; expected no fromMs and no untilMs`
    default:
      return unreachable(what)
  }
}

/** Empty where the explorer can answer. Settings that the mode does not use are ignored, as everywhere. */
export function timeDependenciesOf({ dispatch, handlers, faults }: Settings): readonly DependsOnTime[] {
  if (dispatch.mode === 'none') return []
  const forgets =
    dispatch.outbox.dedupWindow !== null && handlers.some(({ idempotency }) => idempotency !== 'none')
  const windows = faults.flatMap((fault, index): DependsOnTime[] =>
    fault.kind === 'throw' && (fault.from > 0 || fault.until !== null)
      ? [{ reason: 'faultWindow', fault: index, handler: fault.handler }]
      : [],
  )
  return [...(forgets ? [{ reason: 'dedupWindow' } as const] : []), ...windows]
}

/** The same node is there, nobody waits on it. */
const atOnce = (backoff: Backoff): Backoff => (backoff.kind === 'none' ? backoff : { kind: 'fixed', base: 0 })

const hurried = (policy: Policy): Policy =>
  policy.kind === 'retry' ? { ...policy, backoff: atOnce(policy.backoff) } : policy

function withoutDelay(fault: Fault): Fault {
  if (fault.kind === 'crash') return { ...fault, restartAfter: fault.restartAfter === null ? null : 0 }
  return fault.kind === 'slow' ? { ...fault, duration: 0 } : fault
}

/** The scenario's settings without durations. Leases and the backoff of deliveries keep theirs: they say who is served first. */
export function timelessOf(settings: Settings): Settings {
  const { dispatch } = settings
  return {
    ...settings,
    commands: settings.commands.map((command) => ({ ...command, at: 0, policy: hurried(command.policy) })),
    dispatch: { ...dispatch, outbox: { ...dispatch.outbox, poll: 1 } },
    handlers: settings.handlers.map((handler) => ({ ...handler, duration: 0 })),
    faults: settings.faults.map(withoutDelay),
    hop: { mean: 0, sd: 0 },
    durations: {},
  }
}
