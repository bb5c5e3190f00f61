// Which row lies where: 28 px each, 20 where there are many, 36 under fingers.

import type { Timeline } from '#projections/timeline.ts'

export interface Row {
  readonly section: number
  /** Indices of its lanes, most often one. */
  readonly lanes: readonly number[]
  readonly y: number
  readonly height: number
}

export interface Heading {
  readonly section: number
  readonly y: number
  readonly height: number
  /** To the end of the section's last row. */
  readonly until: number
}

export interface Rows {
  readonly rows: readonly Row[]
  readonly headings: readonly Heading[]
  readonly height: number
  readonly laneHeight: number
}

export const laneHeights = { usual: 28, compact: 20, touch: 36 }
const headingHeight = 30
const sectionGap = 10
const trackHeight = 13

interface Named {
  readonly timeline: Timeline
  readonly title: string
}

export function rowsOf(
  sections: readonly Named[],
  shown: readonly (readonly (readonly number[])[])[],
  { height, touch }: { readonly height: number; readonly touch: boolean },
): Rows {
  const count = shown.reduce((sum, lanes) => sum + lanes.length, 0)
  const headings = sections.filter(({ title }) => title !== '').length * (headingHeight + sectionGap)
  const fits = count * laneHeights.usual + headings <= height
  const laneHeight = touch ? laneHeights.touch : fits ? laneHeights.usual : laneHeights.compact
  return stacked(sections, shown, laneHeight)
}

function stacked(
  sections: readonly Named[],
  shown: readonly (readonly (readonly number[])[])[],
  laneHeight: number,
): Rows {
  const rows: Row[] = []
  const headings: Heading[] = []
  let y = 0
  for (const [section, { timeline, title }] of sections.entries()) {
    const top = y
    if (title !== '') y += headingHeight
    for (const lanes of shown[section] ?? []) {
      const tracks = Math.max(1, ...lanes.map((lane) => timeline.lanes[lane]?.tracks ?? 1))
      const height = Math.max(laneHeight, tracks > 1 ? tracks * trackHeight + 4 : 0)
      rows.push({ section, lanes, y, height })
      y += height
    }
    if (title !== '') headings.push({ section, y: top, height: headingHeight, until: y })
    if (title !== '' && section < sections.length - 1) y += sectionGap
  }
  return { rows, headings, height: y, laneHeight }
}
