import { lateTexts } from '#i18n/lateTexts.ts'
import type { facilitatorEn } from '#i18n/facilitator.en.ts'
import type { Translate } from '#i18n/t.ts'

export const facilitatorTexts = lateTexts({
  en: () => import('#i18n/facilitator.en.ts').then((file) => file.facilitatorEn),
  ja: () => import('#i18n/facilitator.ja.ts').then((file) => file.facilitatorJa),
})

export type FacilitatorTexts = Translate<typeof facilitatorEn>
