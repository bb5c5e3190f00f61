// The inks of a theme, from the design tokens: a canvas knows no custom properties, and a saved picture has none to inherit.

import { hues, neutrals, statuses, type Pair } from '#ui/tokens.ts'
import type { Ink } from './displayList.ts'

export type Theme = 'light' | 'dark'
export type Palette = (ink: Ink) => string

function palette(theme: 0 | 1): Palette {
  const inks = new Map<string, string>()
  const put = (name: string, pair: Pair) => inks.set(name, pair[theme])
  for (const [name, pair] of Object.entries(neutrals)) put(name, pair)
  for (const [hue, shades] of Object.entries(hues))
    for (const [shade, pair] of Object.entries(shades)) put(`${hue}.${shade}`, pair)
  for (const [status, { fg, bg }] of Object.entries(statuses)) {
    put(`${status}.fg`, fg)
    put(`${status}.bg`, bg)
  }
  return (ink) => inks.get(ink) ?? 'red'
}

const palettes = { light: palette(0), dark: palette(1) }

export const paletteOf = (theme: Theme): Palette => palettes[theme]
