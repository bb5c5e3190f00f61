// For tests, and for the build, which colours every line there is: every variant, with everything else that changes a listing once this way and once that.

import { everyVariant } from '#sim/machines/everyVariant.ts'
import type { Variant } from '#sim/machines/variant.ts'
import type { Choices } from '#listings/choices.ts'

export interface Chosen {
  readonly variant: Variant
  readonly choices: Choices
}

export const everyChoices = (): readonly Chosen[] =>
  everyVariant().flatMap((variant) =>
    [false, true].map((isOther) => ({ variant, choices: choicesFor(variant, isOther) })),
  )

function choicesFor(variant: Variant, isOther: boolean): Choices {
  return {
    ...variant,
    maxAttempts: isOther && variant.policy === 'retry' ? null : 3,
    status: isOther || variant.preconditionMissing ? 412 : 409,
    domain: isOther ? 'document' : 'order',
    command: isOther ? 'Rename' : 'PayOrder',
    delivery: isOther
      ? { maxAttempts: 5, onExhausted: 'log' }
      : { maxAttempts: variant.canFindNothingToDo ? null : 5, onExhausted: 'deadLetter' },
    idempotent: isOther ? ['points', 'email', 'audit'] : [],
  }
}
