// The chart on the stage as text: as Mermaid, and as the machine that it is drawn from.

import { focusedCommand } from '#projections/focus.ts'
import { chartOfVariant, mermaidOf } from '#projections/chart.ts'
import { machineJsonOf } from '#projections/machineJson.ts'
import { useMoment, useT } from '#ui/shared/context.ts'

export function useChartTexts(): { readonly mermaid: () => string; readonly machine: () => string } {
  const t = useT()
  const { trace, cursor } = useMoment()
  const { machines } = trace.model
  const machine = machines[focusedCommand(trace, cursor)] ?? machines[0]
  if (!machine) throw new Error('Bug: a run without commands')
  const chart = chartOfVariant(machine.variant)
  const nameOf = (node: string): string => t.filled(`node.${node}` as 'node.load', {})
  return {
    mermaid: () =>
      mermaidOf(chart, {
        node: ({ id }) => nameOf(id),
        edge: (label) => t.filled(`edge.${label}`, {}),
      }),
    machine: () =>
      JSON.stringify(
        machineJsonOf(machine, (node) =>
          chart.nodes.some(({ id }) => id === node) ? nameOf(node) : undefined,
        ),
        null,
        2,
      ),
  }
}
