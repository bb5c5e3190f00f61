import type { Scenario } from './schema.ts'

export type ScenarioHandler = NonNullable<Scenario['handlers']>[number]

/** What a shop does when an order is paid, where a scenario does not say otherwise. */
const onOrderPaid: readonly ScenarioHandler[] = [
  { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15 },
  { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 200 },
  { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5 },
]

/** The handlers of a scenario, the default ones included. */
export const handlersOf = ({
  domain,
  handlers,
}: Pick<Scenario, 'domain' | 'handlers'>): readonly ScenarioHandler[] =>
  handlers ?? (domain === 'order' ? onOrderPaid : [])
