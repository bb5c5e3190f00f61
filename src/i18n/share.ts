import { lateTexts } from './lateTexts.ts'

export const shareTexts = lateTexts({
  en: () => import('./share.en.ts').then(({ shareEn }) => shareEn),
  ja: () => import('./share.ja.ts').then(({ shareJa }) => shareJa),
})
