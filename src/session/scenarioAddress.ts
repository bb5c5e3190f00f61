// The address of a run that is not the one on the screen: for links to it.

import { encodeLink } from '#scenario/link.ts'
import { scheduleOf } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'
import { formatAddress } from './route.ts'

export const addressOfScenario = async (scenario: Scenario, step: number): Promise<string> =>
  formatAddress({ kind: 'link', payload: await encodeLink(scenario, scheduleOf(scenario)) }, step)
