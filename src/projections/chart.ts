// The chart for those who may not know the kernel.

import { machineOf } from '#sim/machines/compile.ts'
import { chartOf, type Chart } from '#sim/machines/chart.ts'
import type { Variant } from '#sim/machines/variant.ts'

export type { Chart, ChartEdge, ChartNode } from '#sim/machines/chart.ts'
export type { Column, Lane, Layout } from '#sim/machines/places.ts'
export { edgeNameOf, mermaidOf, nodeNameOf, type MermaidLabels } from '#sim/machines/flowchartText.ts'

const charts = new Map<string, Chart>()

/** The chart of a variant, made once: the same chart is the same object. */
export function chartOfVariant(variant: Variant): Chart {
  const machine = machineOf(variant)
  const chart = charts.get(machine.key) ?? chartOf(machine)
  charts.set(machine.key, chart)
  return chart
}
