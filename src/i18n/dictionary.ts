// Each language is a file of its own in the built page: nobody downloads the texts of the language that they don't read.

import type { Language } from './language.ts'
import { createTranslate, type Numbering, type Translate } from './t.ts'

const loaded = new Map<string, Promise<Translate>>()

async function load(language: Language, numbering: Numbering): Promise<Translate> {
  const dictionary = language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en
  return createTranslate(language, dictionary, numbering)
}

export function translateIn(language: Language, numbering: Numbering = 'one'): Promise<Translate> {
  const id = language + numbering
  const known = loaded.get(id)
  if (known) return known
  // A load that failed (the network was gone) must be possible again.
  const loading = load(language, numbering).catch((error: unknown) => {
    loaded.delete(id)
    throw error
  })
  loaded.set(id, loading)
  return loading
}
