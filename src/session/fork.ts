// An order that was left for another one: kept with all that it takes to go back to it.

import type { Run } from './run.ts'

export interface Fork {
  readonly id: string
  /** Its cursor is where it was left. */
  readonly run: Run
}

let made = 0

export const createFork = ({ example, scenario, schedule, trace, cursor }: Run): Fork => ({
  id: `fork-${++made}`,
  run: { example, scenario, schedule, trace, cursor },
})
