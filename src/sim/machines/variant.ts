// What of the settings shapes a command's machine. Settings that make no difference to the shape are levelled, so that equal machines have
// equal keys: one machine, one chart and one table for all commands that share a variant.

import type { Decider } from '#sim/decider.ts'
import type { CommandSettings, DispatchMode, Settings, SideEffect } from '#sim/settings.ts'

export interface Variant {
  readonly policy: 'retry' | 'return-conflict' | 'merge' | 'overwrite'
  /** The command itself names the version it expects, so the server answers a conflict and doesn't try again. */
  readonly pinned: boolean
  readonly backoff: boolean
  readonly reload: boolean
  readonly exhausted: 'result' | 'escapes'
  readonly strategy: 'reappend' | 'redecide'
  /** `return-conflict` with 412: the request carries no `If-Match`, so it is answered 428. */
  readonly preconditionMissing: boolean
  readonly atomicAppend: boolean
  readonly sideEffect: SideEffect
  readonly dispatch: DispatchMode
  readonly canFindNothingToDo: boolean
}

export function variantOf(settings: Settings, command: CommandSettings, decider: Decider): Variant {
  const { policy } = command
  const retry = policy.kind === 'retry' ? policy : undefined
  return levelled({
    policy: policy.kind,
    pinned: command.expectedVersion !== null,
    backoff: retry !== undefined && retry.backoff.kind !== 'none',
    reload: retry?.reload ?? true,
    exhausted: retry?.exhausted ?? 'result',
    strategy: policy.kind === 'merge' ? policy.strategy : 'reappend',
    preconditionMissing: policy.kind === 'return-conflict' && policy.status === 412 && !command.ifMatch,
    atomicAppend: settings.atomicAppend,
    sideEffect: settings.sideEffect,
    dispatch: settings.dispatch.mode,
    canFindNothingToDo: decider.canFindNothingToDo,
  })
}

/** What makes no difference under this policy is set to one value. */
export function levelled(variant: Variant): Variant {
  const pinned = variant.pinned && variant.policy !== 'return-conflict'
  const retries = variant.policy === 'retry' && !pinned
  return {
    ...variant,
    pinned,
    backoff: retries && variant.backoff,
    reload: !retries || variant.reload,
    exhausted: retries ? variant.exhausted : 'result',
    strategy: variant.policy === 'merge' && !pinned ? variant.strategy : 'reappend',
    preconditionMissing: variant.policy === 'return-conflict' && variant.preconditionMissing,
  }
}

/** Not the bare name: there is a dispatch mode that is called `afterCommit` too. */
const mailed = { beforeAppend: 'mailBeforeAppend', afterCommit: 'mailAfterCommit' } as const

/** A short stable name: `retry`, `retry-backoff`, `merge-redecide-nonAtomic` … It names the committed chart geometry too. */
export function variantKey(variant: Variant): string {
  const parts: string[] = [variant.policy]
  if (variant.policy === 'merge' && !variant.pinned) parts.push(variant.strategy)
  if (variant.pinned) parts.push('pinned')
  if (variant.backoff) parts.push('backoff')
  if (!variant.reload) parts.push('noReload')
  if (variant.exhausted === 'escapes') parts.push('escapes')
  if (variant.preconditionMissing) parts.push('noIfMatch')
  if (!variant.atomicAppend) parts.push('nonAtomic')
  if (variant.sideEffect !== 'none') parts.push(mailed[variant.sideEffect])
  if (variant.dispatch !== 'none') parts.push(variant.dispatch)
  if (variant.canFindNothingToDo) parts.push('noop')
  return parts.join('-')
}
