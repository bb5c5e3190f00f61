// A text of the picture as data: where it stands and how large. SVG neither breaks nor cuts lines, so both are done here, by estimate.

import { textWidth } from '#ui/ribbon/textWidth.ts'

export interface Text {
  readonly text: string
  readonly x: number
  /** The middle of its line. */
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The common estimate is for the widest Latin faces; the usual ones are narrower. Kanji and kana are exactly as wide as they are high. */
function widthOf(text: string, size: number): number {
  const isLatin = Array.from(text).every((character) => (character.codePointAt(0) ?? 0) < 0x2e80)
  return textWidth(text, size) * (isLatin ? 0.93 : 1)
}

/** A text that is too long is set smaller, down to `least`. */
export function sizeThatFits(text: string, size: number, room: number, least: number): number {
  const fitting = (size * room) / Math.max(1, widthOf(text, size))
  return Math.max(least, Math.min(size, Math.floor(fitting * 2) / 2))
}

/** As much of it as there is room for. */
export function cut(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  const letters = Array.from(text)
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > room) letters.pop()
  return letters.length > 0 ? `${letters.join('')}…` : ''
}
