import { lateTexts } from '#i18n/lateTexts.ts'
import type { exploreEn } from '#i18n/explore.en.ts'
import type { Translate } from '#i18n/t.ts'

export const exploreTexts = lateTexts({
  en: () => import('#i18n/explore.en.ts').then((chunk) => chunk.exploreEn),
  ja: () => import('#i18n/explore.ja.ts').then((chunk) => chunk.exploreJa),
})

export type Words = Translate<typeof exploreEn>
