import type { exploreEn } from './explore.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const exploreTexts = lateTexts({
  en: () => import('./explore.en.ts').then((file) => file.exploreEn),
  ja: () => import('./explore.ja.ts').then((file) => file.exploreJa),
})

export type ExploreTexts = Translate<typeof exploreEn>
