import { lateTexts } from './lateTexts.ts'

export const tourTexts = lateTexts({
  en: () => import('./tour.en.ts').then(({ tourEn }) => tourEn),
  ja: () => import('./tour.ja.ts').then(({ tourJa }) => tourJa),
})
