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

/** A text that is too long is set smaller, down to `least`. */
export function sizeThatFits(text: string, size: number, room: number, least: number): number {
  const fitting = (size * room) / Math.max(1, textWidth(text, size) * estimate)
  return Math.max(least, Math.min(size, Math.floor(fitting * 2) / 2))
}

/** The estimate is for the widest faces; the usual ones are narrower by this. */
const estimate = 0.93

/** As much of it as there is room for. */
export function cut(text: string, size: number, room: number): string {
  if (textWidth(text, size) * estimate <= room) return text
  const letters = Array.from(text)
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) * estimate > room) letters.pop()
  return letters.length > 0 ? `${letters.join('')}…` : ''
}
