// The texts of a part of the page that not everybody opens: a dictionary of its own, a file per language, loaded with that part.
//
//   export const guideTexts = lateTexts({
//     en: () => import('./guide.en.ts').then(({ guideEn }) => guideEn),
//     ja: () => import('./guide.ja.ts').then(({ guideJa }) => guideJa),
//   })

import type { Language } from './language.ts'
import { createTranslate, type InOtherWords, type Texts, type Translate } from './t.ts'

export interface LateTexts<D extends Texts> {
  /** Loads at most once; a load that failed is possible again. */
  readonly load: (language: Language) => Promise<Translate<D>>
  /** What is loaded already. */
  readonly loaded: (language: Language) => Translate<D> | undefined
}

export function lateTexts<const D extends Texts>(files: {
  readonly en: () => Promise<D>
  readonly ja: () => Promise<InOtherWords<D>>
}): LateTexts<D> {
  const loading = new Map<Language, Promise<Translate<D>>>()
  const loaded = new Map<Language, Translate<D>>()
  const begin = async (language: Language): Promise<Translate<D>> => {
    try {
      const t = createTranslate<D>(language, await files[language]())
      loaded.set(language, t)
      return t
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
