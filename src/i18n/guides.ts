import type { guidesEn } from './guides.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const guideTexts = lateTexts({
  en: () => import('./guides.en.ts').then((file) => file.guidesEn),
  ja: () => import('./guides.ja.ts').then((file) => file.guidesJa),
})

export type GuideTexts = Translate<typeof guidesEn>
