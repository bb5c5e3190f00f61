import { lateTexts } from './lateTexts.ts'

export const stageTexts = lateTexts({
  en: () => import('./stage.en.ts').then(({ stageEn }) => stageEn),
  ja: () => import('./stage.ja.ts').then(({ stageJa }) => stageJa),
})
