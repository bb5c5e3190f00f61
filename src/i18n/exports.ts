import type { exportsEn } from './exports.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

/** The texts of the Export panel. */
export const exportTexts = lateTexts({
  en: () => import('./exports.en.ts').then((file) => file.exportsEn),
  ja: () => import('./exports.ja.ts').then((file) => file.exportsJa),
})

export type ExportTexts = Translate<typeof exportsEn>
