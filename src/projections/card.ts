// A command's process as its card shows it: where it stands in a word, what it has read and wants to add, and why it may not step.

import { unreachable } from '#lib/assert.ts'
import type { Refusal } from '#sim/choices.ts'
import { enabled } from '#sim/enabled.ts'
import { read, versionOf } from '#sim/eventStore.ts'
import { foldTo } from '#sim/fold.ts'
import { commandOf, maxAttemptsOf, visitsOf, type Model } from '#sim/model.ts'
import type { Trace } from '#sim/run.ts'
import type { CommandSettings } from '#sim/settings.ts'
import type { CommandProcess, Outcome, ProcessId, World } from '#sim/world.ts'
import { messageText } from './messageText.ts'
import { statusOfOutcome, type Status } from './stepStatus.ts'

/** `idle`: not sent yet; `running`: on its way, nothing remarkable. Only the others have a shape of their own. */
export type PillState = Outcome | 'idle' | 'running' | 'refused' | 'again' | 'reviewing' | 'down'

export type AttemptMark = 'conflict' | 'ok' | 'failed' | 'now' | 'free'

export interface Attempts {
  readonly used: number
  /** null: nobody counts. */
  readonly max: number | null
  readonly marks: readonly AttemptMark[]
}

export interface Card {
  readonly id: ProcessId
  /** Index of its command, which gives it its hue. */
  readonly command: number
  readonly type: string
  /** What it carries, in a few characters. */
  readonly text: string
  readonly stream: string
  readonly pill: { readonly state: PillState; readonly status: Status | null }
  /** null under policies that have but one. */
  readonly attempts: Attempts | null
  readonly read: number | null
  /** How many events the stream has had since it read. */
  readonly behind: number
  /** What it decided to add and hasn't added yet. `after`: null = after whatever is there. */
  readonly wants: { readonly text: string; readonly after: number | null } | null
  /** Stream version of its own last event. */
  readonly committed: number | null
  /** undefined: it may step. */
  readonly refusal: Refusal | undefined
  /** It waits for the person who reads the screen: two ways to go on. */
  readonly reviewing: boolean
}

/** One card per process, in their fixed order. */
export function cardsOf(model: Model, world: World): readonly Card[] {
  return enabled(model, world).flatMap(({ process, refusal }) =>
    process.kind === 'command' ? [cardOf(model, world, process, refusal)] : [],
  )
}

function cardOf(model: Model, world: World, process: CommandProcess, refusal: Refusal | undefined): Card {
  const command = commandOf(model, process)
  const version = versionOf(world.streams, command.stream)
  const state = pillState(model, process, refusal)
  return {
    id: process.id,
    command: process.command,
    type: command.type,
    text: messageText(command.data),
    stream: command.stream,
    pill: { state, status: statusOfPill(state) },
    attempts: attemptsOf(command, process),
    read: process.read,
    behind: process.read === null || process.committed !== null ? 0 : version - process.read,
    wants: wantsOf(model, world, process),
    committed: process.committed,
    refusal,
    reviewing: process.node === 'review' && process.outcome === null,
  }
}

function pillState(model: Model, process: CommandProcess, refusal: Refusal | undefined): PillState {
  if (process.outcome !== null) return process.outcome
  if (refusal) return 'down'
  if (visitsOf(model, process, 'accept') === 0) return 'idle'
  if (process.node === 'review') return 'reviewing'
  if (process.conflict !== null || process.verdict === 'conflict') return 'refused'
  return process.attempt > 1 ? 'again' : 'running'
}

function statusOfPill(state: PillState): Status | null {
  switch (state) {
    case 'idle':
    case 'running':
      return null
    case 'refused':
      return 'conflict'
    case 'again':
      return 'retry'
    case 'reviewing':
    case 'down':
      return 'waiting'
    case 'accepted':
    case 'merged':
    case 'idempotent':
    case 'noop':
    case 'rejected':
    case 'conflict':
    case 'exhausted':
    case 'gaveUp':
    case 'escaped':
    case 'failed':
    case 'unknown':
      return statusOfOutcome(state)
    default:
      return unreachable(state)
  }
}

/** More marks than this say less than the number beside them. */
const mostMarks = 8

function attemptsOf(command: CommandSettings, process: CommandProcess): Attempts | null {
  const { policy } = command
  if (policy.kind === 'overwrite') return null
  const bounded = policy.kind === 'retry' || policy.kind === 'merge'
  const max = bounded ? maxAttemptsOf(command) : null
  const used = process.attempt
  if (!bounded && used < 2) return null
  const shown = Math.min(max ?? used, mostMarks)
  const first = Math.max(0, used - shown)
  const marks = Array.from({ length: shown }, (_, i) => markOf(process, first + i + 1))
  return { used, max, marks }
}

function markOf(process: CommandProcess, attempt: number): AttemptMark {
  if (attempt > process.attempt) return 'free'
  if (attempt < process.attempt) return 'conflict'
  if (process.outcome === 'rejected' || process.outcome === 'failed') return 'failed'
  if (process.committed !== null || process.verdict === 'noop') return 'ok'
  return process.conflict !== null || process.outcome !== null ? 'conflict' : 'now'
}

function wantsOf(model: Model, world: World, process: CommandProcess): Card['wants'] {
  const { decided, committed, outcome } = process
  if (decided === null || committed !== null || outcome !== null) return null
  if (process.node === 'review' || process.node === 'refetch') return null
  const command = commandOf(model, process)
  const past = foldTo(model.decider, read(world.streams, command.stream), decided.version)
  const decision = model.decider.decide(command, past)
  if (decision.kind === 'rejected') return null
  const text = decision.events.map(({ type, data }) => `${type} ${messageText(data)}`.trim()).join(', ')
  return { text, after: command.policy.kind === 'overwrite' ? null : process.read }
}

/** How the person whose turn it is decides, if the run goes on as it stands. */
export function reviewedAs({ steps }: Trace, cursor: number): 'resubmit' | 'giveUp' | null {
  const [entry] = steps[cursor]?.entries ?? []
  if (entry?.kind !== 'step') return null
  const { type } = entry.result
  return type === 'resubmit' || type === 'giveUp' ? type : null
}
