// Moving the cursor along the run, as the buttons and keys of the playback do.

import { lastBefore, marksOf, nextAfter } from './marks.ts'
import { move, type Session, type SessionStore } from './session.ts'

export type Way =
  | 'first'
  | 'back'
  | 'forward'
  | 'last'
  | 'tenBack'
  | 'tenForward'
  | 'answerBack'
  | 'answerForward'
  | 'markBack'
  | 'markForward'

/** `held`: the key is held down, so nothing travels. */
export function travel(store: SessionStore, way: Way, held = false): void {
  const { cursor } = store.getState()
  const target = targetOf(store.getState(), way)
  if (target === undefined) return
  move(store, target, Math.abs(target - cursor) === 1 && !held ? 'step' : 'jump')
}

function targetOf({ trace, cursor }: Session, way: Way): number | undefined {
  switch (way) {
    case 'first':
      return 0
    case 'back':
      return cursor - 1
    case 'forward':
      return cursor + 1
    case 'last':
      return trace.steps.length
    case 'tenBack':
      return cursor - 10
    case 'tenForward':
      return cursor + 10
    case 'answerBack':
      return lastBefore(marksOf(trace).answers, cursor) ?? 0
    case 'answerForward':
      return nextAfter(marksOf(trace).answers, cursor) ?? trace.steps.length
    case 'markBack':
      return lastBefore(marksOf(trace).alarms, cursor)
    case 'markForward':
      return nextAfter(marksOf(trace).alarms, cursor)
  }
}
