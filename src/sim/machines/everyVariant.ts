// Every variant that settings can ask for, for tests and for the script that draws charts.

import type { DispatchMode, SideEffect } from '../settings.ts'
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
