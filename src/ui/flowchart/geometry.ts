// The geometry of one drawn chart: where the boxes are, which way the lines go, where the labels begin. Whole pixels of an unscaled stage,
// so it is small as JSON and can be compared.

export type Point = readonly [x: number, y: number]

export interface Box {
  /** The middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelPlace {
  readonly x: number
  /** The middle of its line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface EdgeGeometry {
  /** From border to border; neighbouring points differ in one coordinate. */
  readonly points: readonly Point[]
  readonly label: LabelPlace | null
}

export interface Geometry {
  readonly width: number
  readonly height: number
  /** From row to row; the event stream beside the chart keeps to it. */
  readonly pitch: number
  readonly nodes: Readonly<Record<string, Box>>
  readonly edges: Readonly<Record<string, EdgeGeometry>>
}

export const leftOf = ({ x, width }: Box): number => x - width / 2
export const rightOf = ({ x, width }: Box): number => x + width / 2
export const topOf = ({ y, height }: Box): number => y - height / 2
export const bottomOf = ({ y, height }: Box): number => y + height / 2

export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [x, y]
    return sum + Math.abs(x - fromX) + Math.abs(y - fromY)
  }, 0)
