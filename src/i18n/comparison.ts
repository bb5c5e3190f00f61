import type { comparisonEn } from './comparison.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const comparisonTexts = lateTexts({
  en: () => import('./comparison.en.ts').then((file) => file.comparisonEn),
  ja: () => import('./comparison.ja.ts').then((file) => file.comparisonJa),
})

export type ComparisonTexts = Translate<typeof comparisonEn>
