// The chart as a Mermaid flowchart. Node and edge ids are the chart's own, so what Mermaid renders can be found again.

import type { Chart, ChartNode, EdgeLabel } from './chart.ts'

export interface MermaidLabels {
  readonly node: (node: ChartNode) => string
  readonly edge: (label: EdgeLabel) => string
}

/** Mermaid reads `end` and a few more as keywords, so ids never stand alone. */
export const nodeNameOf = (id: string): string => `n_${id}`

/** Edge ids of a Mermaid text have no hyphen. */
export const edgeNameOf = (id: string): string => `e_${id.replace('-', '_')}`

function quoted(text: string): string {
  return `"${text.replaceAll('"', '#quot;')}"`
}

function shaped(node: ChartNode, labels: MermaidLabels): string {
  const label = labels.node(node)
  const text = quoted(node.number === null ? label : `${node.number} ${label}`)
  switch (node.shape) {
    case 'decision':
      return `${nodeNameOf(node.id)}{{${text}}}`
    case 'answer':
      return `${nodeNameOf(node.id)}(${text})`
    case 'step':
      return `${nodeNameOf(node.id)}[${text}]`
  }
}

/** Deterministic: the same chart and labels give the same text. */
export function mermaidOf(chart: Chart, labels: MermaidLabels): string {
  const nodes = chart.nodes.map((node) => `  ${shaped(node, labels)}`)
  const edges = chart.edges.map((edge) => {
    const arrow = edge.label === null ? '-->' : `-->|${quoted(labels.edge(edge.label))}|`
    return `  ${nodeNameOf(edge.from)} ${edgeNameOf(edge.id)}@${arrow} ${nodeNameOf(edge.to)}`
  })
  return ['flowchart TD', ...nodes, ...edges, ''].join('\n')
}
