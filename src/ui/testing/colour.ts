// Colour arithmetic for the tests of the tokens: contrast as WCAG 2 computes it, difference as CIEDE2000, colour-blindness as Machado,
// Oliveira and Fernandes (2009) model it at full severity.

export type Linear = readonly [red: number, green: number, blue: number]
type Lab = readonly [lightness: number, a: number, b: number]

const channel = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

export function linearOf(hex: string): Linear {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** 1 to 21. AA wants 4.5 for text, 3 for large text and for outlines that mean something. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(linearOf(one)), luminance(linearOf(other))].toSorted(
    (a, b) => a - b,
  )
  return (lighter + 0.05) / (darker + 0.05)
}

type Matrix = readonly [Linear, Linear, Linear]

export const visions: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const dot = (row: Linear, [red, green, blue]: Linear): number => row[0] * red + row[1] * green + row[2] * blue
const clamped = (value: number): number => Math.min(1, Math.max(0, value))
const seenThrough = ([r, g, b]: Matrix, colour: Linear): Linear => [
  clamped(dot(r, colour)),
  clamped(dot(g, colour)),
  clamped(dot(b, colour)),
]

function labOf(colour: Linear): Lab {
  const curve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = curve(dot([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047)
  const y = curve(dot([0.2126729, 0.7151522, 0.072175], colour))
  const z = curve(dot([0.0193339, 0.119192, 0.9503041], colour) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degree = Math.PI / 180
const chromaWeight = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))

function hueAngle(a: number, b: number): number {
  const angle = Math.atan2(b, a) / degree
  return angle < 0 ? angle + 360 : angle
}

/** CIEDE2000, after Sharma, Wu and Dalal (2005); their test data is in colour.test.ts. */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const stretch = 1.5 - 0.5 * chromaWeight((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2)
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]
  const [h1, h2] = [hueAngle(a1 * stretch, b1), hueAngle(a2 * stretch, b2)]
  const grey = c1 * c2 === 0
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const hue = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const tone =
    1 -
    0.17 * Math.cos((hue - 30) * degree) +
    0.24 * Math.cos(2 * hue * degree) +
    0.32 * Math.cos((3 * hue + 6) * degree) -
    0.2 * Math.cos((4 * hue - 63) * degree)
  const offset = (lightness - 50) ** 2
  const dl = (l2 - l1) / (1 + (0.015 * offset) / Math.sqrt(20 + offset))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * degree)) / (1 + 0.015 * chroma * tone)
  const rotation = -Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * degree) * 2 * chromaWeight(chroma)
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh)
}

/** How far apart two colours are for the eye that tells them apart worst. */
export function leastDifference(one: string, other: string): number {
  const [a, b] = [linearOf(one), linearOf(other)]
  return Math.min(
    ...Object.values(visions).map((vision) =>
      difference(labOf(seenThrough(vision, a)), labOf(seenThrough(vision, b))),
    ),
  )
}
