// The grid in pixels. Sizes are fixed by the grid and not by the text in the boxes, so a chart looks the same in every language; a test
// measures that the texts fit. Charts with many rows get lower ones, so that the stage keeps about one height.

import type { ChartNode, Column, Lane, Layout } from '#projections/chart.ts'

export interface Grid {
  /** From row to row. */
  readonly pitch: number
  readonly width: number
  readonly lanes: Readonly<Record<Lane, number>>
  boxOf(node: ChartNode): { width: number; height: number }
}

interface Measures {
  readonly width: number
  readonly lanes: Readonly<Record<Lane, number>>
  readonly columns: Readonly<Record<Column, number>>
  readonly pitch: { readonly min: number; readonly max: number; readonly stage: number }
  /** `decision`: how much taller a decision is, and how much of the gap between rows it must leave to the lines there. */
  readonly box: {
    readonly max: number
    readonly gap: number
    readonly small: number
    readonly decision: readonly [number, number]
  }
}

const wide: Measures = {
  width: 546,
  lanes: {
    farOuter: -24,
    outer: -12,
    first: 60,
    back: 192,
    second: 232,
    chord: 264,
    beside: 333,
    gutter: 137,
    innerGutter: 146,
    mainLeft: 432,
    main: 474,
    mainRight: 516,
    bypass: 568,
    farBypass: 588,
  },
  columns: { first: 120, slim: 100, second: 156, beside: 90, main: 144 },
  pitch: { min: 56, max: 96, stage: 480 },
  box: { max: 52, gap: 22, small: 12, decision: [12, 28] },
}

const narrow: Measures = {
  width: 206,
  lanes: {
    farOuter: -18,
    outer: -11,
    first: 46,
    back: 20,
    second: 46,
    chord: 44,
    beside: 81,
    gutter: 102,
    innerGutter: 110,
    mainLeft: 134,
    main: 161,
    mainRight: 188,
    bypass: 215,
    farBypass: 222,
  },
  columns: { first: 92, slim: 92, second: 92, beside: 46, main: 90 },
  pitch: { min: 46, max: 56, stage: 344 },
  box: { max: 36, gap: 18, small: 6, decision: [6, 14] },
}

const middle: Readonly<Record<Column, Lane>> = {
  first: 'first',
  slim: 'back',
  second: 'second',
  beside: 'beside',
  main: 'main',
}

/** How far a decision's tips stick out of its flat sides: as Mermaid draws a hexagon. */
export const tipOf = ({ height }: { readonly height: number }): number => height / 4

export const laneOf = (column: Column): Lane => middle[column]

export function gridOf(layout: Layout, rows: number): Grid {
  const { width, lanes, columns, pitch: range, box } = layout === 'wide' ? wide : narrow
  const pitch = Math.max(range.min, Math.min(range.max, Math.floor(range.stage / rows / 2) * 2))
  const height = Math.min(box.max, pitch - box.gap)
  return {
    pitch,
    width,
    lanes,
    boxOf: ({ shape, place }) => {
      const { column } = place[layout]
      const small = column === 'beside' ? box.small : 0
      const taller =
        shape === 'decision' ? Math.max(0, Math.min(box.decision[0], pitch - height - box.decision[1])) : 0
      // On a phone a decision sticks out of its column, as its tips hold no text.
      const wider = shape === 'decision' && layout === 'narrow' ? 8 : 0
      return { width: columns[column] + wider, height: height - small + taller }
    },
  }
}
