// The texts of the narration. What a text wants must be among what its sentence has; the compiler checks that, key by key.

import type { Sentence, SentenceKey, Sentences } from '#projections/sentence.ts'
import type { TextParameters, Translate } from '#i18n/t.ts'

type Missing = {
  [Key in SentenceKey]: Sentences[Key] extends TextParameters<`say.${Key}`> ? never : Key
}[SentenceKey]

/** An error here names the sentences whose text, in English, wants a value that they don't have. */
const complete: [Missing] extends [never] ? true : Missing = true

type Values = Readonly<Record<string, string | number>>

export const sentenceKey = ({ key, values }: Sentence): [`say.${SentenceKey}`, Values] => [
  `say.${key}`,
  complete ? (values as Values) : {},
]

export const sentenceText = (t: Translate, sentence: Sentence): string => t.filled(...sentenceKey(sentence))

/** Sentences stand one behind the other; Japanese puts no space between them, but each needs its end. */
export function textOf(t: Translate, sentences: readonly Sentence[]): string {
  const texts = sentences.map((sentence) => sentenceText(t, sentence))
  if (t.language !== 'ja' || texts.length < 2) return texts.join(' ')
  return texts.map((text) => (/[。？！]$/.test(text) ? text : `${text}。`)).join('')
}
