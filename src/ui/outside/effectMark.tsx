// How each thing that was due is marked: a shape, a colour and a word, never the colour alone.

import type { OutsideState } from '#projections/outside.ts'
import type { Status } from '#projections/stepStatus.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { GhostGlyph } from './EffectIcon.tsx'

/** A ghost has a shape of its own, and the colour of a failure. */
export const statusOfState: Readonly<Record<OutsideState, Status>> = {
  done: 'ok',
  early: 'waiting',
  duplicate: 'duplicate',
  ghost: 'failed',
  lost: 'lost',
  dead: 'failed',
  due: 'waiting',
}

export function EffectMark({ state }: { readonly state: OutsideState }) {
  return state === 'ghost' ? <GhostGlyph /> : <StatusGlyph status={statusOfState[state]} />
}
