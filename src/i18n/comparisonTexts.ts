import { lateTexts } from './lateTexts.ts'

export const comparisonTexts = lateTexts({
  en: () => import('./comparison.en.ts').then(({ comparisonEn }) => comparisonEn),
  ja: () => import('./comparison.ja.ts').then(({ comparisonJa }) => comparisonJa),
})
