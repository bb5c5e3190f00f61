// `t` gives every text of the interface. The English dictionary is the type: it names the keys and, in each text, the values that it wants.

import type { en } from './en.ts'
import type { Language } from './language.ts'
import { filled, piecesOf, type Locale, type ParametersOf, type Piece, type Value } from './template.ts'

export type Dictionary = Readonly<Record<keyof typeof en, string>>
export type TextKey = keyof typeof en
export type TextParameters<Key extends TextKey> = ParametersOf<(typeof en)[Key]>

type Rest<Key extends TextKey> = keyof TextParameters<Key> extends never ? [] : [TextParameters<Key>]

export interface Translate {
  readonly language: Language
  <Key extends TextKey>(key: Key, ...values: Rest<Key>): string
  /** The same in pieces, for a view that draws some of the values in its own way. */
  pieces(key: TextKey, values: Readonly<Record<string, Value>>): readonly Piece[]
  /** For a key that is known with its values only as a pair; whoever made the pair vouches for it. */
  filled(key: TextKey, values: Readonly<Record<string, Value>>): string
  number(value: number): string
  /** A and B; A, B and C. */
  list(items: readonly string[]): string
}

export function createTranslate(language: Language, dictionary: Dictionary): Translate {
  const locale: Locale = {
    language,
    numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
    plurals: new Intl.PluralRules(language),
  }
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const text = (key: TextKey, values: Readonly<Record<string, Value>> = {}): string =>
    filled(locale, dictionary[key], values)
  return Object.assign(text, {
    language,
    pieces: (key: TextKey, values: Readonly<Record<string, Value>>) =>
      piecesOf(locale, dictionary[key], values),
    filled: text,
    number: (value: number) => locale.numbers.format(value),
    list: (items: readonly string[]) => lists.format(items),
  })
}
