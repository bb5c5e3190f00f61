// Test support: a scenario that was run, with its keys in place of words.

import type { Scenario } from '#scenario/schema.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { ExportSource, Texts } from './source.ts'

export const echo: Texts = {
  language: 'en',
  filled: (key, values) =>
    [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
  list: (items) => items.join(' + '),
}

/** Throws where a choice is not possible. At most so many steps go on by themselves: some arbitrary scenarios have no end. */
export function sourceOf(scenario: Scenario, schedule?: Schedule, texts: Texts = echo): ExportSource {
  const ran = runScenario(scenario, schedule, { limit: 2000 })
  if (!ran.ok) throw new Error(`choice ${ran.refused.index} is not possible`)
  return { scenario, trace: ran.trace, texts }
}
