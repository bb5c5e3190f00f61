// The signs of the statuses and a few icons as paths on a grid of 16, for back ends that know no elements. The shapes are those of
// StatusGlyph; a test holds the two together.

import type { Status } from '#projections/stepStatus.ts'
import type { IconName } from './displayList.ts'

export interface Glyph {
  /** Filled in the status' colour. */
  readonly body: string
  /** Drawn over it in the ground's colour. */
  readonly mark: string
  /** Drawn in the status' colour. */
  readonly line: string
  readonly dashed: string
}

const circle = (r: number): string => `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
const square = (x: number, y: number, size: number, r: number): string =>
  `M${x + r} ${y}h${size - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${size - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(size - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}v${-(size - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}z`

const empty: Glyph = { body: '', mark: '', line: '', dashed: '' }

export const glyphs: Readonly<Record<Status, Glyph>> = {
  ok: { ...empty, body: circle(7), mark: 'M4.8 8.3l2.2 2.2 4.2-4.7' },
  conflict: { ...empty, body: 'M8 .6 15.4 8 8 15.4.6 8z', mark: 'M8 4.4v4.2M8 11.2h.01' },
  retry: {
    ...empty,
    body: square(1, 1, 14, 3.5),
    mark: 'M11.2 8.4A3.3 3.3 0 1 1 9.9 5.4M10 3.2v2.4H7.6',
  },
  failed: {
    ...empty,
    body: 'M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z',
    mark: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  },
  lost: { ...empty, dashed: circle(6.6), line: 'M3.6 12.4l8.8-8.8' },
  duplicate: { ...empty, line: square(1, 1, 9.5, 2), body: square(5.5, 5.5, 9.5, 2) },
  waiting: {
    ...empty,
    line: 'M3.5 1.2h9M3.5 14.8h9M4.6 1.2c0 4 2.6 4.6 2.6 6.8s-2.6 2.8-2.6 6.8M11.4 1.2c0 4-2.6 4.6-2.6 6.8s2.6 2.8 2.6 6.8',
    body: 'M5.4 13.8 8 10.6l2.6 3.2z',
  },
}

export const icons: Readonly<Record<IconName, { readonly fill: string; readonly line: string }>> = {
  client: {
    fill: '',
    line: 'M8 2.4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4M2.8 13.8c.3-2.8 2.3-4.2 5.2-4.2s4.9 1.4 5.2 4.2',
  },
  store: {
    fill: '',
    line: 'M2.8 4c0-1.1 2.3-2 5.2-2s5.2.9 5.2 2-2.3 2-5.2 2-5.2-.9-5.2-2v8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2V4M2.8 8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2',
  },
  queue: { fill: '', line: 'M1.6 4.500h12.800v7H1.600zM5.9 4.500v7M10.2 4.500v7' },
  points: { fill: 'M8 1.800l1.9 4 4.3.6-3.1 3 .7 4.300L8 11.700l-3.8 2 .7-4.3-3.1-3 4.3-.600z', line: '' },
  email: { fill: '', line: 'M1.8 3.500h12.400v9H1.800zM2 4l6 5 6-5' },
  audit: { fill: '', line: 'M2.5 4h.01M5.5 4h8M2.5 8h.01M5.5 8h8M2.5 12h.01M5.5 12h8' },
}
