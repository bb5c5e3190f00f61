// The design tokens as data. tokens.css is made from them (`tokens.test.ts` compares the two and says how to write it anew), and a test
// computes contrast and the distance of the hues for colour-blind eyes from them.

/** In the light theme, in the dark one. */
export type Pair = readonly [light: string, dark: string]

export interface Hue {
  /** What a token is filled with. */
  readonly fill: Pair
  /** Text on the fill. */
  readonly on: Pair
  /** Text and outlines. */
  readonly ink: Pair
  /** The inner stroke of tracks. */
  readonly line: Pair
  /** A background on which text in the text colour or in the ink stands. */
  readonly tint: Pair
}

const same = (colour: string): Pair => [colour, colour]
const white = same('#FFFFFF')
const dark = same('#10141A')

export const hues = {
  a: {
    fill: same('#0072B2'),
    on: white,
    ink: ['#00558A', '#7CC0F0'],
    line: ['#0072B2', '#4BA3DE'],
    tint: ['#E6F1F7', '#142838'],
  },
  b: {
    fill: same('#F0A81A'),
    on: dark,
    ink: ['#8A5A00', '#F2BC4B'],
    line: same('#F0A81A'),
    tint: ['#FDF1DA', '#2F2616'],
  },
  c: {
    fill: same('#F44953'),
    on: dark,
    ink: ['#B0353C', '#F9999F'],
    line: same('#F44953'),
    tint: ['#FEEDEE', '#3A2128'],
  },
  d: {
    fill: same('#5617A9'),
    on: white,
    ink: ['#5617A9', '#C2ABE0'],
    line: ['#5617A9', '#9067C8'],
    tint: ['#EEE8F6', '#261B44'],
  },
  e: {
    fill: same('#CCFD7D'),
    on: dark,
    ink: ['#526532', '#CCFD7D'],
    line: ['#A9DC52', '#CCFD7D'],
    tint: ['#F1FCDD', '#2A3426'],
  },
  f: {
    fill: same('#B02A6E'),
    on: white,
    ink: ['#B02A6E', '#E3A5C3'],
    line: ['#B02A6E', '#CB5A93'],
    tint: ['#F7EAF1', '#3C1F36'],
  },
  g: {
    fill: same('#052C41'),
    on: white,
    ink: ['#052C41', '#AAB7BE'],
    line: ['#052C41', '#6F8794'],
    tint: ['#E6EAEC', '#13202B'],
  },
  h: {
    fill: same('#D9C4AE'),
    on: dark,
    ink: ['#685E54', '#D9C4AE'],
    line: ['#CBB093', '#D9C4AE'],
    tint: ['#F9F6F2', '#33302F'],
  },
  store: {
    fill: same('#009E73'),
    on: dark,
    ink: ['#006B4E', '#57D3AE'],
    line: same('#009E73'),
    tint: ['#E3F4EE', '#122C28'],
  },
  relay: {
    fill: same('#CC79A7'),
    on: dark,
    ink: ['#96426F', '#EBB0D0'],
    line: same('#CC79A7'),
    tint: ['#FAF0F5', '#33252F'],
  },
  queue: {
    fill: ['#56B4E9', '#A6DCFF'],
    on: dark,
    ink: ['#1B6C9C', '#B5E1FA'],
    line: ['#56B4E9', '#A6DCFF'],
    tint: ['#EEF8FD', '#20303C'],
  },
  /** Commands beyond the eighth: told apart by their names alone. */
  none: {
    fill: ['#E3E7ED', '#3A4453'],
    on: ['#10141A', '#FFFFFF'],
    ink: ['#465162', '#B0BAC8'],
    line: ['#76839A', '#6F7D93'],
    tint: ['#F1F3F6', '#232A34'],
  },
  worker: {
    fill: ['#6E5A1E', '#8C6D1F'],
    on: white,
    ink: ['#5F4A12', '#D6C27F'],
    line: ['#6E5A1E', '#B3954A'],
    tint: ['#F3EFE4', '#2C2B23'],
  },
} as const satisfies Readonly<Record<string, Hue>>

export type HueName = keyof typeof hues

/** Foreground and background of a status; its shape is drawn too, never the colour alone. */
export const statuses = {
  ok: { fg: ['#1B7340', '#6FD69A'], bg: ['#E6F4EA', '#10291B'] },
  conflict: { fg: ['#9A3B00', '#FFA570'], bg: ['#FDEBDD', '#33190A'] },
  retry: { fg: ['#1F4FB0', '#93B8FF'], bg: ['#E6EDFB', '#12203D'] },
  failed: { fg: ['#B3142B', '#FF8A95'], bg: ['#FCE8EA', '#381015'] },
  lost: { fg: ['#4B5563', '#B4BDCA'], bg: ['#EEF0F3', '#232A34'] },
  duplicate: { fg: ['#6B3FA0', '#CDB0F5'], bg: ['#F0E9F9', '#271A3B'] },
  waiting: { fg: ['#705400', '#E8C860'], bg: ['#FBF2D5', '#2C2408'] },
} as const satisfies Readonly<Record<string, { readonly fg: Pair; readonly bg: Pair }>>

export const neutrals = {
  page: ['#F7F8FA', '#0F1319'],
  surface: ['#FFFFFF', '#171C24'],
  text: ['#161B22', '#E8ECF2'],
  muted: ['#465162', '#B0BAC8'],
  control: ['#76839A', '#6F7D93'],
  hairline: ['#CBD2DC', '#303947'],
  edge: ['#8491A4', '#66748A'],
  accent: ['#3B3FC4', '#A5B0FF'],
  'on-accent': ['#FFFFFF', '#10141A'],
  focus: ['#1F4FD8', '#8FB4FF'],
} as const satisfies Readonly<Record<string, Pair>>

const spaces = [4, 8, 12, 16, 24, 32, 48]
const types = [12, 13, 15, 18, 22, 28]

const plain: Readonly<Record<string, string>> = {
  ...Object.fromEntries(spaces.map((size) => [`space-${size}`, `${size}px`])),
  ...Object.fromEntries(types.map((size) => [`type-${size}`, `${size}px`])),
  'radius-4': '4px',
  'radius-8': '8px',
  'radius-12': '12px',
  'line-body': '1.6',
  'line-mono': '1.55',
  // Broken as the formatter breaks them.
  'font-body': [
    '',
    `    Inter, 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans',`,
    `    'Liberation Sans', Arial, 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif`,
  ].join('\n'),
  'font-mono': [
    '',
    `    ui-monospace, 'JetBrains Mono', 'SFMono-Regular', Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace`,
  ].join('\n'),
  'motion-hover': '80ms',
  'motion-step': '180ms',
  'motion-travel': '320ms',
  'motion-camera': '200ms',
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
}

const declared = (name: string, [light, inDark]: Pair): string =>
  `  --${name}: ${light === inDark ? light.toLowerCase() : `light-dark(${light.toLowerCase()}, ${inDark.toLowerCase()})`};`

const shades = ['fill', 'on', 'ink', 'line', 'tint'] as const

/** Where an element says whose it is (`data-hue="a"`), its children take `--hue-fill`, `--hue-on`, and so on. */
function hueRule(name: string): string {
  const lines = shades.map((shade) => `  --hue-${shade}: var(--hue-${name}-${shade});`)
  return [`[data-hue='${name}'] {`, ...lines, '}'].join('\n')
}

/** The same for a status: `data-status="ok"`. */
const statusRule = (name: string): string =>
  [
    `[data-status='${name}'] {`,
    `  --status-fg: var(--${name}-fg);`,
    `  --status-bg: var(--${name}-bg);`,
    '}',
  ].join('\n')

/** The style sheet that says all of this to the browser. */
export function tokensCss(): string {
  const hueLines = Object.entries<Hue>(hues).flatMap(([name, hue]) =>
    shades.map((shade) => declared(`hue-${name}-${shade}`, hue[shade])),
  )
  const statusLines = Object.entries(statuses).flatMap(([name, { fg, bg }]) => [
    declared(`${name}-fg`, fg),
    declared(`${name}-bg`, bg),
  ])
  const lines = [
    ...Object.entries(neutrals).map(([name, pair]) => declared(name, pair)),
    ...hueLines,
    ...statusLines,
    ...Object.entries(plain).map(
      ([name, value]) => `  --${name}:${value.startsWith('\n') ? '' : ' '}${value};`,
    ),
  ]
  return [
    '/* Made from tokens.ts: change it there, then `UPDATE_TOKENS=1 npx vitest run src/ui/tokens.test.ts`. */',
    ':root {',
    '  color-scheme: light dark;',
    ...lines,
    '}',
    '',
    ":root[data-theme='light'] {",
    '  color-scheme: light;',
    '}',
    '',
    ":root[data-theme='dark'] {",
    '  color-scheme: dark;',
    '}',
    '',
    Object.keys(hues).map(hueRule).join('\n\n'),
    '',
    Object.keys(statuses).map(statusRule).join('\n\n'),
    '',
  ].join('\n')
}
