// A decision chart as Mermaid draws it, at our places. This file brings Mermaid along, so it is loaded when a chart is to be shown.

import { layoutName, withGeometry } from '#ui/flowchart/mermaidLayout.ts'
import { inTurn, nextId } from '#ui/flowchart/renderMermaid.ts'
import {
  boxNameOf,
  decisionMermaidOf,
  type DecisionChart,
  type DecisionLabels,
} from '#workshop/guides/decisionChart.ts'
import { decisionGeometryOf, type DecisionSizes } from './decisionGeometry.ts'

/** The drawing. Its boxes carry `data-box`, its lines and their labels `data-way`, each with the id that the chart has for it. */
export function drawDecision(
  chart: DecisionChart,
  labels: DecisionLabels,
  sizes: DecisionSizes,
): Promise<SVGSVGElement> {
  const id = nextId()
  const geometry = decisionGeometryOf(chart, sizes)
  const nodeOf = (name: string) => chart.nodes.find((node) => boxNameOf(node.id) === name)?.id ?? ''
  const drawing = {
    id,
    text: decisionMermaidOf(chart, labels),
    layout: layoutName,
    fontSize: sizes.fontSize,
  } as const
  return withGeometry(id, { geometry, nodeOf, edgeOf: (name) => name }, () =>
    inTurn(drawing, (svg) => {
      for (const { id: box } of chart.nodes)
        svg
          .querySelector<SVGElement>(`g.node[id^="${id}-flowchart-${boxNameOf(box)}-"]`)
          ?.setAttribute('data-box', box)
      for (const { id: way } of chart.edges)
        for (const part of svg.querySelectorAll(`[data-id="${way}"]`)) part.setAttribute('data-way', way)
      return svg.cloneNode(true) as SVGSVGElement
    }),
  )
}
