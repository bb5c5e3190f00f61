// A scenario's run as a prompt, behind some lines of one's own. The exports are a file of the built page that is loaded when they are wanted.

import type { Translate } from '#i18n/t.ts'
import { assert } from '#lib/assert.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Scenario } from '#scenario/schema.ts'

export async function promptText(
  before: string,
  scenario: Scenario,
  question: 'policies' | 'tests',
  texts: Translate,
): Promise<string> {
  const { promptOf } = await import('#exports/prompt.ts')
  const ran = runScenario(scenario)
  assert(ran.ok, 'what is asked about runs')
  return `${before}\n\n${promptOf({ scenario, trace: ran.trace, texts }, [question])}`
}
