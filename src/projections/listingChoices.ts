// Which listing shows a command's code: what of its settings changes a line.

import type { Choices } from '#listings/choices.ts'
import { at, maxAttemptsOf, type Model } from '#sim/model.ts'

export type { Choices }

export function listingChoicesOf(model: Model, command: number): Choices {
  const { settings, machines } = model
  const { variant, key } = at(machines, command)
  const asked = at(settings.commands, command)
  const types = new Set(
    settings.commands.filter((_, index) => machines[index]?.key === key).map(({ type }) => type),
  )
  return {
    ...variant,
    maxAttempts: maxAttemptsOf(asked),
    status: asked.policy.kind === 'return-conflict' ? asked.policy.status : 409,
    domain: settings.domain,
    // One listing for commands of several types calls its method by none of their names.
    command: types.size === 1 ? asked.type : 'execute',
    delivery: settings.dispatch.delivery,
    idempotent: settings.handlers
      .filter(({ idempotency }) => idempotency !== 'none')
      .map(({ effect }) => effect),
  }
}
