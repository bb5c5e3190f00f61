// A text with places for values: `{name}`, and `{name#one thing#things}` for what changes with a number. Small enough that the compiler
// reads it: the names in the English text are the parameters that a caller must give.

export type Value = string | number

type NameIn<Inner extends string> = Inner extends `${infer Name}#${string}` ? Name : Inner
type Names<Template extends string> = Template extends `${string}{${infer Inner}}${infer Rest}`
  ? NameIn<Inner> | Names<Rest>
  : never
type NumbersIn<Template extends string> = Template extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name}#${string}` ? Name : never) | NumbersIn<Rest>
  : never

/** What a template wants; a name that chooses between singular and plural wants a number. */
export type ParametersOf<Template extends string> = {
  readonly [Name in Names<Template>]: Name extends NumbersIn<Template> ? number : Value
}

/** A piece of a text: words as they stand, or a value that still has its name, so that a view may draw it in its own way. */
export type Piece = string | { readonly name: string; readonly text: string }

export interface Locale {
  readonly language: 'en' | 'ja'
  /** The number of a stream's first event. Texts call a version by one of `versions`, so how it is counted is decided here alone. */
  readonly first?: 0
  readonly numbers: Intl.NumberFormat
  readonly plurals: Intl.PluralRules
}

const place = /\{(\w+)(?:#([^#}]*)#([^}]*))?\}/g

/** Fills in the values. Total: a value that is missing leaves its name visible, which a test finds. */
export function piecesOf(locale: Locale, template: string, values: Readonly<Record<string, Value>>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const found of template.matchAll(place)) {
    const [whole, name = '', one, other] = found
    if (found.index > end) pieces.push(template.slice(end, found.index))
    end = found.index + whole.length
    const value = values[name]
    if (one !== undefined && other !== undefined) {
      pieces.push(locale.plurals.select(Number(value)) === 'one' ? one : other)
    } else {
      pieces.push({ name, text: textOf(locale, name, value ?? `{${name}}`) })
    }
  }
  if (end < template.length) pieces.push(template.slice(end))
  return pieces
}

const versions = /^(version|expected|actual|decidedOn)$/

const textOf = ({ numbers, first }: Locale, name: string, value: Value): string =>
  typeof value === 'number' ? numbers.format(first === 0 && versions.test(name) ? value - 1 : value) : value

export const filled = (locale: Locale, template: string, values: Readonly<Record<string, Value>>): string =>
  piecesOf(locale, template, values)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
