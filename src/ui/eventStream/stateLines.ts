// A state broken into lines of a given width; what does not fit is counted. Pure.

import { cut } from '#ui/flowchart/text.ts'
import { textWidth } from '#ui/ribbon/textWidth.ts'

/** Mono is a little wider than the estimate, which is for the text face. */
const mono = 1.06

/** As many texts to a line as there is room for, at most `most` lines. The last says how many are left out. */
export function stateLines(
  texts: readonly string[],
  size: number,
  width: number,
  most: number,
): readonly string[] {
  const lines: string[] = []
  let used = 0
  for (const text of texts) {
    const last = lines.at(-1)
    const joined = last === undefined ? text : `${last}, ${text}`
    if (last !== undefined && textWidth(joined, size * mono) <= width) lines[lines.length - 1] = joined
    else if (lines.length < most) lines.push(cut(text, size * mono, width))
    else break
    used++
  }
  const rest = texts.length - used
  const last = lines.at(-1)
  if (rest > 0 && last !== undefined) {
    const counted = `, +${rest}`
    const room = width - textWidth(counted, size * mono)
    lines[lines.length - 1] = cut(last, size * mono, room) + counted
  }
  return lines
}
