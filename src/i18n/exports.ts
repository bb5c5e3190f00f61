import { lateTexts } from './lateTexts.ts'

/** The texts of the Export panel. */
export const exportTexts = lateTexts({
  en: () => import('./exports.en.ts').then(({ exportsEn }) => exportsEn),
  ja: () => import('./exports.ja.ts').then(({ exportsJa }) => exportsJa),
})
