// A node in words, for those who don't see the chart: its name, its figure, who stands there, who has been there.

import type { StageLabels } from '#i18n/chart.ts'
import type { ChartNode } from '#projections/chart.ts'
import type { ChartMarks } from '#projections/chartMarks.ts'
import type { NodeText } from './nodeText.ts'

export function descriptionOf(
  node: ChartNode,
  text: NodeText,
  { processes, chart }: ChartMarks,
  labels: StageLabels,
  language: 'en' | 'ja',
  breakpoints: readonly string[],
): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const here = processes.filter((mark) => mark.node === node.id).map(({ id }) => id)
  const been = processes.filter(({ visited }) => visited.includes(node.id)).map(({ id }) => id)
  const coming = processes.filter(({ next }) =>
    chart.edges.some(({ id, to }) => id === next && to === node.id),
  )
  const said = [
    [text.number?.text, text.name.text, text.fact?.text].filter(Boolean).join(' '),
    here.length > 0 && labels('describe.here', { who: list.format(here) }),
    been.length > 0 && labels('describe.visited', { who: list.format(been) }),
    here.length + been.length === 0 && labels(node.reached ? 'describe.unvisited' : 'describe.unreached'),
    breakpoints.includes(node.id) && labels('describe.breakpoint'),
    coming.length > 0 && labels('describe.next', { who: list.format(coming.map(({ id }) => id)) }),
  ]
  return said.filter(Boolean).join(language === 'ja' ? '。' : '. ')
}
