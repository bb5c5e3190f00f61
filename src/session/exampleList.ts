// The examples as the page lists them.

import type { Text } from '#i18n/language.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import type { Policy } from './policies.ts'

export const exampleList: readonly { readonly id: string; readonly title: Text }[] = examples.map(
  ({ id, scenario }) => ({
    id,
    title: scenario.title,
  }),
)

/** The policy that an example came with; undefined for a scenario of one's own. */
export const givenPolicyOf = (id: string | null): Policy | undefined =>
  id === null ? undefined : exampleOf(id)?.scenario.policy
