// What stands on the card of an event, and where: type and data below each other, or in one line on a low card. Pure.

import type { Layout } from '#projections/chart.ts'
import type { Slot } from '#projections/streamView.ts'
import { leftOf, rightOf, type Box } from '#ui/flowchart/geometry.ts'
import { cut, sizeThatFits, type Text } from '#ui/flowchart/text.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'

export interface CardText {
  readonly version: Text
  readonly type: Text
  readonly data: Text
  /** History, or in which attempt it was decided; where there is room. */
  readonly origin: Text | null
}

/** How wide the part of the card is that bears the version. */
export const stripOf = (layout: Layout, box: Box): number =>
  layout === 'wide' ? (box.height < 60 ? 36 : 44) : 22

const isLow = (box: Box): boolean => box.height < 44

export function versionText(version: string, box: Box, layout: Layout): Text {
  const size = layout === 'wide' ? (box.height < 60 ? 16 : 22) : 15
  const width = stripOf(layout, box)
  const fitting = sizeThatFits(version, size, width - 6, 10)
  return { text: version, x: leftOf(box) + width / 2, y: box.y, size: fitting, anchor: 'middle' }
}

/** Where the words of a card begin. */
export const wordsLeft = (box: Box, layout: Layout): number =>
  leftOf(box) + stripOf(layout, box) + (layout === 'wide' ? 14 : 7)

/** `version` as it is counted here. */
export function cardTextOf(
  slot: Slot,
  box: Box,
  layout: Layout,
  { version, origin }: { readonly version: string; readonly origin: string },
): CardText {
  const low = isLow(box)
  const [typeSize, dataSize] = sizesOf(box, layout)
  const x = wordsLeft(box, layout)
  const right = rightOf(box) - (layout === 'narrow' ? 3 : slot.writer ? 46 : 14)
  // A card on a phone has no margin for an estimate that is too low.
  const size = sizeThatFits(slot.type, typeSize, (right - x) * (layout === 'narrow' ? 0.94 : 1), 10.5)
  const type = cut(slot.type, size, right - x)
  const typeEnd = x + textWidth(type, size)
  const inOneLine = low || slot.text === ''
  const dataX = inOneLine ? typeEnd + 8 : x
  const dataY = inOneLine ? box.y : box.y + typeSize * 0.72 + 2
  // On a phone the writer's token sits on the lower right corner.
  const dataRight = layout === 'narrow' && slot.writer ? right - 12 : right
  // Mono is a little wider than the estimate, which is for the text face.
  const data = cut(slot.text, dataSize * 1.06, dataRight - dataX)
  const dataEnd = dataX + textWidth(data, dataSize * 1.06)
  return {
    version: versionText(version, box, layout),
    type: { text: type, x, y: inOneLine ? box.y : box.y - typeSize * 0.62 - 1, size, anchor: 'start' },
    data: { text: data, x: dataX, y: dataY, size: dataSize, anchor: 'start' },
    origin: originText(origin, right, dataY, right - dataEnd, layout),
  }
}

function sizesOf(box: Box, layout: Layout): readonly [number, number] {
  if (layout === 'narrow' || isLow(box)) return [13, 12]
  return box.height > 70 ? [15, 13] : [14, 12]
}

/** Said where there is room beside the data. */
function originText(text: string, x: number, y: number, room: number, layout: Layout): Text | null {
  if (layout === 'narrow' || room < textWidth(text, 13) + 8) return null
  return { text, x, y, size: 13, anchor: 'end' }
}
