// What a process has in hand: which of its notes some later node is still going to read before they are written anew. The rest is put
// down, so that two processes which will behave alike are the same state. Computed backwards over the machine's own ways (liveness, as in
// any compiler), from a table of what each node reads and writes.

import type { CommandSettings, Settings } from './settings.ts'
import type { ResultType } from './trace.ts'
import type { CompiledMachine, Transition } from './machines/compile.ts'
import type { NodeId } from './world.ts'

/** Notes of a command's process, by the name of their field in the world. */
export type Note =
  | 'read'
  | 'since'
  | 'decided'
  | 'conflict'
  | 'compared'
  | 'unansweredAppend'
  | 'verdict'
  | 'handled'

const none: readonly Note[] = []

function readBy(settings: Settings, { policy }: CommandSettings, node: NodeId): readonly Note[] {
  const stale: readonly Note[] = policy.kind === 'retry' && !policy.reload ? ['conflict'] : none
  const rows: readonly Note[] = settings.dispatch.mode === 'inTransaction' ? ['handled'] : none
  switch (node) {
    case 'load':
      return policy.kind === 'return-conflict' ? ['read'] : none
    case 'loadSince':
    case 'decide':
      return ['read']
    case 'compare':
      return ['since', 'read', 'decided']
    case 'sideEffect':
    case 'collect':
    case 'enqueue':
      return ['decided']
    case 'handle':
      return ['decided', 'handled']
    case 'checkVersion':
      return ['read', ...stale]
    case 'append':
      return ['read', 'decided', 'compared', 'unansweredAppend', ...stale, ...rows]
    case 'write':
      return ['decided', 'compared', 'unansweredAppend', ...rows]
    case 'answerConflict':
    case 'succeed':
    case 'fail':
    case 'escape':
    case 'reject':
    case 'demandPrecondition':
      return ['verdict']
    default:
      return none
  }
}

const writtenOn: Readonly<Partial<Record<ResultType, readonly Note[]>>> = {
  preconditionMissing: ['verdict'],
  loaded: ['since', 'read', 'conflict', 'verdict'],
  refetched: ['since', 'read', 'conflict', 'verdict'],
  decided: ['decided'],
  rejected: ['verdict'],
  noop: ['verdict'],
  conflict: ['conflict', 'verdict', 'unansweredAppend'],
  recorded: ['conflict', 'verdict', 'unansweredAppend'],
  idempotent: ['conflict', 'verdict', 'unansweredAppend'],
  corrupted: ['verdict', 'unansweredAppend'],
  noAnswer: ['unansweredAppend'],
  commuting: ['compared'],
  notCommuting: ['verdict'],
  collected: ['handled'],
  nothingCollected: ['handled'],
  threw: ['verdict'],
}

function writtenBy({ from, on, target }: Transition): readonly Note[] {
  if (on === 'checked') return target === 'fail' || target === 'escape' ? ['verdict'] : none
  const sendsNothing = on === 'conflict' && (from === 'load' || from === 'checkVersion')
  return sendsNothing ? ['conflict', 'verdict'] : (writtenOn[on] ?? none)
}

export type InHand = ReadonlyMap<NodeId, ReadonlySet<Note>>

/** By node on which a process stands: what it still has in hand there. O(nodes · ways), a fixed point after a few rounds. */
export function inHandOf(settings: Settings, command: CommandSettings, machine: CompiledMachine): InHand {
  const live = new Map(machine.nodes.map((node) => [node, new Set(readBy(settings, command, node))]))
  for (let grew = true; grew;) {
    grew = false
    for (const way of machine.transitions) {
      const here = live.get(way.from)
      const written = writtenBy(way)
      for (const note of live.get(way.target) ?? none) {
        if (!here || written.includes(note) || here.has(note)) continue
        here.add(note)
        grew = true
      }
    }
  }
  return live
}
