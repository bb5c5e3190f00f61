// What holds where a scenario says nothing. `settingsOf.ts` fills it in for the kernel; a test holds the two equal.

import { settingsOf } from '#scenario/settingsOf.ts'
import type { Scenario } from '#scenario/schema.ts'
import { startObjects } from './start.ts'

/** By noun and key. Fields that are not named have no default: without them something is missing, or nothing is meant. */
export const defaults: Readonly<Record<string, string | number | boolean | null>> = {
  'scenario.sideEffect': 'none',
  'scenario.seed': 1,
  'scenario.schedule': '',
  'store.atomicAppend': true,
  'command.at': 0,
  'command.ifMatch': true,
  'policy.reload': true,
  'policy.exhausted': 'result',
  'backoff.factor': 2,
  'dispatch.workers': 1,
  'dispatch.order': 'none',
  'delivery.onExhausted': 'deadLetter',
  'outbox.pollMs': 100,
  'outbox.batch': 10,
  'outbox.leaseMs': 1000,
  'outbox.dedupWindowMs': null,
  'handler.idempotency': 'none',
  'fault.fromMs': 0,
  'fault.occurrence': 1,
  'fault.resend': false,
}

/** What a field is where it is not said, by noun and key; what has to be said has it where its whole object is not there. */
export function usualOf(name: string): string | number | boolean | null | undefined {
  const [noun = '', key = ''] = name.split('.')
  const begun = startObjects[noun]?.[key]
  return typeof begun === 'string' || typeof begun === 'number' ? begun : defaults[name]
}

/** Whether two scenarios are the same to the kernel. */
export const isSameToTheKernel = (a: Scenario, b: Scenario): boolean =>
  JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b))
