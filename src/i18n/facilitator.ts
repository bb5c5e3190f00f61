import type { facilitatorEn } from './facilitator.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const facilitatorTexts = lateTexts({
  en: () => import('./facilitator.en.ts').then((file) => file.facilitatorEn),
  ja: () => import('./facilitator.ja.ts').then((file) => file.facilitatorJa),
})

export type FacilitatorTexts = Translate<typeof facilitatorEn>
