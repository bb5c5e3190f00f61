// The chart as a Mermaid flowchart. Node and edge ids are the chart's own, so what Mermaid renders can be found again.

import type { Chart, ChartNode, EdgeLabel } from './chart.ts'

export interface MermaidLabels {
  readonly node: (node: ChartNode) => string
  readonly edge: (label: EdgeLabel) => string
}

/** Mermaid reads `end` and a few more as keywords, so ids never stand alone. */
const nodeName = (id: string): string => `n_${id}`
export const nodeOfName = (name: string): string => name.replace(/^n_/, '')

/** Edge ids of a Mermaid text have no hyphen. */
export const edgeName = (id: string): string => `e_${id.replace('-', '_')}`

function quoted(text: string): string {
  return `"${text.replaceAll('"', '#quot;')}"`
}

function shaped(node: ChartNode, labels: MermaidLabels): string {
  const label = labels.node(node)
  const text = quoted(node.number === null ? label : `${node.number} ${label}`)
  switch (node.shape) {
    case 'decision':
      return `${nodeName(node.id)}{{${text}}}`
    case 'answer':
      return `${nodeName(node.id)}(${text})`
    case 'step':
      return `${nodeName(node.id)}[${text}]`
  }
}

/** Deterministic: the same chart and labels give the same text. */
export function mermaidOf(chart: Chart, labels: MermaidLabels): string {
  const nodes = chart.nodes.map((node) => `  ${shaped(node, labels)}`)
  const edges = chart.edges.map((edge) => {
    const arrow = edge.label === null ? '-->' : `-->|${quoted(labels.edge(edge.label))}|`
    return `  ${nodeName(edge.from)} ${edgeName(edge.id)}@${arrow} ${nodeName(edge.to)}`
  })
  return ['flowchart TD', ...nodes, ...edges, ''].join('\n')
}
