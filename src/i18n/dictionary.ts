// Each language is a file of its own in the built page: nobody downloads the texts of the language that they don't read.

import type { Language } from './language.ts'
import { createTranslate, type Translate } from './t.ts'

const loaded = new Map<Language, Promise<Translate>>()

async function load(language: Language): Promise<Translate> {
  const dictionary = language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en
  return createTranslate(language, dictionary)
}

export function translateIn(language: Language): Promise<Translate> {
  const known = loaded.get(language)
  if (known) return known
  // A load that failed (the network was gone) must be possible again.
  const loading = load(language).catch((error: unknown) => {
    loaded.delete(language)
    throw error
  })
  loaded.set(language, loading)
  return loading
}
