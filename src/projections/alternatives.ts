// What could have been chosen instead of a step that was taken.

import type { Choice } from '#sim/choices.ts'
import { enabled } from '#sim/enabled.ts'
import { worldAt } from '#sim/run.ts'
import { formatChoice } from '#sim/schedule.ts'
import type { NodeId } from '#sim/world.ts'
import type { Trace } from './lanes.ts'

export interface Alternative {
  readonly choice: Choice
  /** As it is written in a schedule. */
  readonly token: string
  /** What that process would do. */
  readonly node: NodeId
}

/** The other choices at a step, processes in their fixed order. Replays at most 99 steps. */
export function alternativesAt(trace: Trace, step: number): readonly Alternative[] {
  const taken = trace.steps[step]
  const token = taken ? formatChoice(taken.choice) : ''
  return enabled(trace.model, worldAt(trace, step))
    .flatMap(({ process, refusal }) => (refusal ? [] : choicesOf(process.id, process.node)))
    .filter((alternative) => alternative.token !== token)
}

/** A person who reviews a conflict decides; everybody else just goes on. */
function choicesOf(process: string, node: NodeId): Alternative[] {
  const choices: Choice[] =
    node === 'review'
      ? [
          { kind: 'resubmit', process },
          { kind: 'giveUp', process },
        ]
      : [{ kind: 'advance', process }]
  return choices.map((choice) => ({ choice, token: formatChoice(choice), node }))
}
