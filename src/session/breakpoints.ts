// Nodes at which playing stops: before a step of a process that stands there. Set on a line of the code or on a node of the chart; they stay
// when another policy or scenario is opened, where they mean the same wherever there is such a node.

import type { Session, SessionStore } from './session.ts'

export function toggleBreakpoint(store: SessionStore, node: string): void {
  store.setState(({ breakpoints }) => ({
    breakpoints: breakpoints.includes(node)
      ? breakpoints.filter((each) => each !== node)
      : [...breakpoints, node],
  }))
}

/** Whether the next step along the run is one of a process that stands on a breakpoint. */
export function isAtBreakpoint({ trace, cursor, breakpoints }: Session): boolean {
  const entries = trace.steps[cursor]?.entries ?? []
  return entries.some((entry) => entry.kind === 'step' && breakpoints.includes(entry.node))
}
