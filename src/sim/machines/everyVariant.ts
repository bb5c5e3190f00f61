// Every variant that settings can ask for, for tests and for the script that draws charts.

import type { DispatchMode, SideEffect } from '#sim/settings.ts'
import type { Variant } from './variant.ts'

const plain: Variant = {
  policy: 'retry',
  pinned: false,
  backoff: false,
  reload: true,
  exhausted: 'result',
  strategy: 'reappend',
  preconditionMissing: false,
  atomicAppend: true,
  sideEffect: 'none',
  dispatch: 'none',
  canFindNothingToDo: false,
}

const booleans = [false, true] as const
const sideEffects: readonly SideEffect[] = ['none', 'afterCommit', 'beforeAppend']
const modes: readonly DispatchMode[] = ['none', 'inTransaction', 'afterCommit', 'queue', 'outbox']

function policies(): Variant[] {
  const retries = booleans.flatMap((backoff) =>
    booleans.flatMap((reload) =>
      (['result', 'escapes'] as const).map((exhausted) => ({ ...plain, backoff, reload, exhausted })),
    ),
  )
  return [
    ...retries,
    { ...plain, pinned: true },
    ...booleans.map((preconditionMissing): Variant => ({
      ...plain,
      policy: 'return-conflict',
      preconditionMissing,
    })),
    ...(['reappend', 'redecide'] as const).map((strategy): Variant => ({
      ...plain,
      policy: 'merge',
      strategy,
    })),
    { ...plain, policy: 'merge', pinned: true },
    ...booleans.map((pinned): Variant => ({ ...plain, policy: 'overwrite', pinned })),
  ]
}

export function everyVariant(): Variant[] {
  return policies().flatMap((policy) =>
    booleans.flatMap((atomicAppend) =>
      sideEffects.flatMap((sideEffect) =>
        modes.flatMap((dispatch) =>
          booleans.map((canFindNothingToDo) => ({
            ...policy,
            atomicAppend,
            sideEffect,
            dispatch,
            canFindNothingToDo,
          })),
        ),
      ),
    ),
  )
}

/**
 * The variants whose drawn geometry is committed: at most one speciality each, and the dispatch modes for the domain that handles events.
 * Others are drawn in the page when they are wanted.
 */
export function committedVariants(): Variant[] {
  return everyVariant().filter((variant) => {
    const specialities = [
      variant.pinned,
      variant.backoff,
      !variant.reload,
      variant.exhausted === 'escapes',
      variant.preconditionMissing,
      !variant.atomicAppend,
      variant.sideEffect !== 'none',
      variant.dispatch !== 'none',
    ].filter(Boolean).length
    const dispatches =
      variant.dispatch === 'none' || (variant.policy === 'retry' && variant.canFindNothingToDo)
    const mistakes = variant.policy === 'retry' || (variant.atomicAppend && variant.sideEffect === 'none')
    return specialities <= 1 && dispatches && mistakes
  })
}
