import type { Scenario } from './schema.ts'

/** A built-in scenario. Pressing Play shows its point; the description says in two sentences what to look at. */
export interface Example {
  /** kebab-case, stable: it is part of links. */
  readonly id: string
  readonly scenario: Scenario
}
