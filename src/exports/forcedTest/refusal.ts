// Runs that a test of the append alone cannot force, each with its reason. Better no test than one that is green and says nothing.

import type { Trace } from '#sim/run.ts'
import type { Entry, ResultType } from '#sim/trace.ts'

export type TestRefusal =
  /** Some command appends with ANY: there is no version to check. */
  | 'overwrite'
  | 'anyVersion'
  | 'nonAtomicAppend'
  | 'lostResponse'
  | 'crash'
  /** A handler threw inside a request, so its append never happened, or its answer was another one. */
  | 'handlerThrew'
  | 'unfinished'

const reasons: Readonly<Record<TestRefusal, string>> = {
  overwrite: 'the policy "overwrite" appends without a version, so there is no order of appends to check',
  anyVersion: 'a command expects ANY or STREAM_EXISTS, which names no version to check',
  nonAtomicAppend: 'with atomicAppend: false the store is the mistake, and no adapter can take it apart',
  lostResponse: 'an answer got lost in this run, and the test talks to the store directly',
  crash: 'something crashed in this run, and the test cannot take your process down',
  handlerThrew: 'a handler threw inside a request, and the test covers the append alone',
  unfinished: 'the run was not finished, so there are no outcomes to expect',
}

/** In English, for the command line; the page has a sentence of its own per reason. */
export const testRefusalText = (refusal: TestRefusal): string => reasons[refusal]

export function refusalOf({ model, steps, end, complete }: Trace): TestRefusal | undefined {
  const { commands, atomicAppend } = model.settings
  if (!atomicAppend) return 'nonAtomicAppend'
  if (commands.some(({ policy }) => policy.kind === 'overwrite')) return 'overwrite'
  if (commands.some(({ expectedVersion: named }) => named === 'ANY' || named === 'STREAM_EXISTS'))
    return 'anyVersion'
  for (const { entries } of steps) {
    for (const entry of entries) {
      const refusal = refusalOfEntry(entry)
      if (refusal) return refusal
    }
  }
  return complete && end.processes.every(({ outcome }) => outcome !== null) ? undefined : 'unfinished'
}

const refusalByResult: Readonly<Partial<Record<ResultType, TestRefusal>>> = {
  noAnswer: 'lostResponse',
  unanswered: 'lostResponse',
  idempotent: 'lostResponse',
  corrupted: 'lostResponse',
}

function refusalOfEntry(entry: Entry): TestRefusal | undefined {
  if (entry.kind === 'crash') return 'crash'
  if (entry.kind !== 'step') return undefined
  const { result } = entry
  if (result.type === 'threw' && result.after.kind === 'fails') return 'handlerThrew'
  return refusalByResult[result.type]
}
