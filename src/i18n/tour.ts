import { lateTexts } from './lateTexts.ts'

export const tourTexts = lateTexts({
  en: () => import('./tour.en.ts').then((file) => file.tourEn),
  ja: () => import('./tour.ja.ts').then((file) => file.tourJa),
})
