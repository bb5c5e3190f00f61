// The words of a part of the page that not everybody opens: a file per language, loaded with that part. Words of any shape; `lateTexts.ts` is for
// dictionaries.

import type { Language } from './language.ts'

export interface LateWords<Words> {
  /** Loads at most once; a load that failed is possible again. */
  readonly load: (language: Language) => Promise<Words>
  /** What is loaded already. */
  readonly loaded: (language: Language) => Words | undefined
}

export function lateWords<Words>(files: Readonly<Record<Language, () => Promise<Words>>>): LateWords<Words> {
  const loading = new Map<Language, Promise<Words>>()
  const loaded = new Map<Language, Words>()
  const begin = async (language: Language): Promise<Words> => {
    try {
      const words = await files[language]()
      loaded.set(language, words)
      return words
    } catch (error) {
      loading.delete(language)
      throw error
    }
  }
  return {
    loaded: (language) => loaded.get(language),
    load(language) {
      const known = loading.get(language) ?? begin(language)
      loading.set(language, known)
      return known
    },
  }
}
