// `t` gives every text of the interface. The English dictionary is the type: it names the keys and, in each text, the values that it wants.

import type { en } from './en.ts'
import type { Language } from './language.ts'
import { filled, piecesOf, type Locale, type ParametersOf, type Piece, type Value } from './template.ts'

export type Texts = Readonly<Record<string, string>>
/** A dictionary with the keys of another one: `deOf satisfies InOtherWords<typeof enOf>`. */
export type InOtherWords<D extends Texts> = Readonly<Record<keyof D, string>>
export type TextKey<D extends Texts = typeof en> = keyof D & string
export type TextParameters<Key extends TextKey> = ParametersOf<(typeof en)[Key]>

type Rest<Text extends string> = keyof ParametersOf<Text> extends never ? [] : [ParametersOf<Text>]

/** Without a dictionary named, the one that every page has; `lateTexts.ts` has the others. */
export interface Translate<D extends Texts = typeof en> {
  readonly language: Language
  <Key extends TextKey<D>>(key: Key, ...values: Rest<D[Key]>): string
  /** The same in pieces, for a view that draws some of the values in its own way. */
  pieces(key: TextKey<D>, values: Readonly<Record<string, Value>>): readonly Piece[]
  /** For a key that is known with its values only as a pair; whoever made the pair vouches for it. */
  filled(key: TextKey<D>, values: Readonly<Record<string, Value>>): string
  number(value: number): string
  /** A and B; A, B and C. */
  list(items: readonly string[]): string
}

/** How versions are counted: the first event makes version 1, or as in KurrentDB it is number 0, and −1 is no stream. */
export type Numbering = 'one' | 'zero'

export function createTranslate<D extends Texts = typeof en>(
  language: Language,
  dictionary: InOtherWords<NoInfer<D>>,
  numbering?: Numbering,
): Translate<D> {
  const locale: Locale = {
    language,
    ...(numbering === 'zero' && { first: 0 }),
    numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
    plurals: new Intl.PluralRules(language),
  }
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const text = (key: TextKey<D>, values: Readonly<Record<string, Value>> = {}): string =>
    filled(locale, dictionary[key], values)
  return Object.assign(text, {
    language,
    pieces: (key: TextKey<D>, values: Readonly<Record<string, Value>>) =>
      piecesOf(locale, dictionary[key], values),
    filled: text,
    number: (value: number) => locale.numbers.format(value),
    list: (items: readonly string[]) => lists.format(items),
  })
}
