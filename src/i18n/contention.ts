import type { contentionEn } from './contention.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const contentionTexts = lateTexts({
  en: () => import('./contention.en.ts').then((file) => file.contentionEn),
  ja: () => import('./contention.ja.ts').then((file) => file.contentionJa),
})

export type ContentionTexts = Translate<typeof contentionEn>
