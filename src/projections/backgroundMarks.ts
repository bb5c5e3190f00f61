// The marks on the charts of those who work in the background: the relay, and all workers on one chart.

import { backgroundCharts } from '#sim/machines/backgroundChart.ts'
import { relayMachine, workerMachine } from '#sim/machines/background.ts'
import type { TraceStep } from '#sim/trace.ts'
import type { RelayProcess, WorkerProcess, World } from '#sim/world.ts'
import { entriesByProcess, sureNext, travelOf, type ChartMarks, type ProcessMark } from './chartMarks.ts'

/** In the order in which a message passes them; none where everything happens inside the requests. O(steps). */
export function backgroundMarksOf(steps: readonly TraceStep[], { background }: World): readonly ChartMarks[] {
  if (!background) return []
  const { relay, workers } = background
  const groups = [
    ...(relay ? [{ kind: 'relay', processes: [relay] } as const] : []),
    { kind: 'worker', processes: workers } as const,
  ]
  return groups.map(({ kind, processes }) => {
    const chart = backgroundCharts[kind]
    const entriesOf = entriesByProcess(steps, new Set(processes.map(({ id }) => id)))
    return {
      chart,
      facts: {},
      processes: processes.map((process): ProcessMark =>
        markOf(process, entriesOf.get(process.id) ?? [], steps.at(-1)),
      ),
    }
  })
}

function markOf(
  { kind, id, node, order }: RelayProcess | WorkerProcess,
  entries: Parameters<typeof travelOf>[1],
  last: TraceStep | undefined,
): ProcessMark {
  const chart = backgroundCharts[kind]
  const machine = kind === 'relay' ? relayMachine : workerMachine
  return {
    kind,
    id,
    command: null,
    node,
    attempt: 1,
    enabled: order !== null,
    outcome: null,
    ...travelOf(chart, entries, last),
    next: sureNext(chart, machine, { node, attempt: 1 }, null),
  }
}
