// The dock's ribbon: slider, lanes and the store's versions in one. It keeps no state of the run, only of what is being looked at (scroll,
// zoom, hover, an open menu, whether the table is shown).
//
// To compose it:
//   <Ribbon t={t} trace={trace} cursor={cursor} axis={axis} onAxis={setAxis} onSeek={goTo} onChange={fork}
//           optionsAt={(step) => alternativesAt(trace, step)} valueText={sentence}>
//     <Transport />                       ← drawn at the left of the ribbon's bar; `variant="strip"` (phone) has no bar
//   </Ribbon>
// `cursor` counts the steps taken, 0 … trace.steps.length. `onSeek(cursor)`. `onChange(step, choice)`: instead of step `step` (an index,
// from 0) do `choice`: forks there. It is a region named Timeline, with the slider Step and the toolbar Your choices inside.

import type { ReactNode } from 'react'
import type { Alternative } from '#projections/alternatives.ts'
import type { Trace } from '#projections/lanes.ts'

export type AxisKind = 'steps' | 'time'

export interface RibbonProps {
  readonly trace: Trace
  /** Steps taken so far. */
  readonly cursor: number
  readonly axis: AxisKind
  onAxis(axis: AxisKind): void
  /** To after the first `cursor` steps. */
  onSeek(cursor: number): void
  /** Something else instead of step `step` (from 0). */
  onChange(step: number, choice: Alternative['choice']): void
  /** What could be chosen instead of that step. */
  optionsAt(step: number): readonly Alternative[]
  /** The slider's value in words; the ribbon has its own (`Step 13 of 20, 40 ms`) where the page has none. */
  readonly valueText?: string
  /** What a lane is called beside its letter, where the page knows better than the command's data. */
  readonly labelOf?: (process: string) => string
  /** `dock`: with a bar over it. `strip`: a phone's. */
  readonly variant?: 'dock' | 'strip'
  /** The transport: drawn in the ribbon's bar, at its left. */
  readonly children?: ReactNode
}
