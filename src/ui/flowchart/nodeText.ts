// What stands in a box, and where. Texts are fixed in place by the box, not by each other's width in some font: number, name, and a figure
// at the right where there is room.

import type { StageLabels } from '#i18n/chart.ts'
import type { ChartNode, Layout } from '#projections/chart.ts'
import type { NodeFact } from '#projections/chartMarks.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'
import { leftOf, rightOf, type Box } from './geometry.ts'
import { sizeThatFits, type Text } from './text.ts'

export interface NodeText {
  readonly number: Text | null
  readonly name: Text
  readonly fact: Text | null
}

const measures = {
  wide: { pad: 14, gap: 8, name: 15, small: 13, fact: 12, least: 12 },
  narrow: { pad: 9, gap: 6, name: 13, small: 12, fact: 12, least: 11 },
}

export function nodeTextOf(
  node: ChartNode,
  box: Box,
  layout: Layout,
  labels: StageLabels,
  fact: NodeFact | undefined,
): NodeText {
  const name = labels(`node.${node.id}` as Parameters<StageLabels>[0])
  if (node.shape === 'decision') return decisionText(name, box, layout, factText(fact, labels, layout))
  const measure = measures[layout]
  const isSmall = node.place[layout].column === 'beside'
  const size = isSmall ? measure.small : measure.name
  const pad = isSmall && layout === 'narrow' ? 5 : measure.pad
  const hasNumber = node.number !== null && !(isSmall && layout === 'narrow')
  const digits = hasNumber ? String(node.number) : ''
  const start = leftOf(box) + (isSmall ? Math.min(pad, 12) : pad)
  const nameX = hasNumber ? start + digits.length * 8.5 + measure.gap - (isSmall ? 2 : 0) : start
  const room = rightOf(box) - nameX - 6
  const fitted = sizeThatFits(name, size, room, measure.least)
  return {
    number: hasNumber
      ? { text: digits, x: start, y: box.y, size: isSmall ? measure.small : size - 1, anchor: 'start' }
      : null,
    name: { text: name, x: nameX, y: box.y, size: fitted, anchor: 'start' },
    fact: besideName(factText(fact, labels, layout), nameX + textWidth(name, fitted), box, layout),
  }
}

function besideName(text: string, nameEnd: number, box: Box, layout: Layout): Text | null {
  const { fact: size, gap } = measures[layout]
  const x = rightOf(box) - (layout === 'wide' ? 12 : 7)
  if (text === '' || x - nameEnd - gap / 4 < textWidth(text, size) * 0.92) return null
  return { text, x, y: box.y, size, anchor: 'end' }
}

function decisionText(name: string, box: Box, layout: Layout, fact: string): NodeText {
  const measure = measures[layout]
  const size = sizeThatFits(name, measure.name, box.width - box.height / 3, measure.least)
  const both = fact !== '' && box.height >= 50
  const shift = both ? 10 : 0
  return {
    number: null,
    name: { text: name, x: box.x, y: box.y - shift, size, anchor: 'middle' },
    fact: both ? { text: fact, x: box.x, y: box.y + 11, size: 13, anchor: 'middle' } : null,
  }
}

function factText(fact: NodeFact | undefined, labels: StageLabels, layout: Layout): string {
  if (!fact) return ''
  switch (fact.kind) {
    case 'status':
      return String(fact.status)
    case 'attempt':
      if (fact.max === null) return String(fact.attempt)
      return labels(layout === 'wide' ? 'fact.attempt' : 'fact.attemptShort', {
        attempt: fact.attempt,
        max: fact.max,
      })
    case 'used':
      if (fact.max === null) return labels('fact.usedUnbounded', { attempt: fact.attempt })
      return labels('fact.used', { attempt: fact.attempt, max: fact.max })
  }
}
