import type { shareEn } from './share.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const shareTexts = lateTexts({
  en: () => import('./share.en.ts').then((file) => file.shareEn),
  ja: () => import('./share.ja.ts').then((file) => file.shareJa),
})

export type ShareTexts = Translate<typeof shareEn>
