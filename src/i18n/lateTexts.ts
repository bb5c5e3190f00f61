// The texts of a part of the page that not everybody opens: a dictionary of its own, a file per language, loaded with that part. At home in
// `i18n/guides.ts` and the like, beside the dictionary, together with the type of what is loaded.

import { lateWords, type LateWords } from './lateWords.ts'
import { createTranslate, type InOtherWords, type Texts, type Translate } from './t.ts'

export function lateTexts<const D extends Texts>(files: {
  readonly en: () => Promise<D>
  readonly ja: () => Promise<InOtherWords<D>>
}): LateWords<Translate<D>> {
  return lateWords({
    en: async () => createTranslate<D>('en', await files.en()),
    ja: async () => createTranslate<D>('ja', await files.ja()),
  })
}
