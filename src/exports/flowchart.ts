// The policy of a scenario as a Mermaid flowchart, from the machine that runs.

import { chartOfVariant } from '#projections/chart.ts'
import type { CompiledMachine } from '#sim/machines/compile.ts'
import { mermaidOf } from '#sim/machines/flowchartText.ts'
import type { ExportSource } from './source.ts'

/** The chart that most commands follow; where some follow another, a comment names it. O(nodes · ways). */
export function flowchartOf({ trace, texts }: ExportSource): string {
  const [main, ...others] = machinesByUse(trace.model.machines)
  if (!main) return 'flowchart TD\n'
  const text = mermaidOf(chartOfVariant(main.variant), {
    node: ({ id }) => texts.filled(`node.${id}`, {}),
    edge: (label) => texts.filled(`edge.${label}`, {}),
  })
  return [...others.map(({ key }) => `%% Some commands go another way: ${key}`), text].join('\n')
}

function machinesByUse(machines: readonly CompiledMachine[]): CompiledMachine[] {
  const uses = new Map<CompiledMachine, number>()
  for (const machine of machines) uses.set(machine, (uses.get(machine) ?? 0) + 1)
  return [...uses].toSorted(([, a], [, b]) => b - a).map(([machine]) => machine)
}
