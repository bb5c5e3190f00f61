import { lateTexts } from './lateTexts.ts'

export const exerciseTexts = lateTexts({
  en: () => import('./exercises.en.ts').then(({ exercisesEn }) => exercisesEn),
  ja: () => import('./exercises.ja.ts').then(({ exercisesJa }) => exercisesJa),
})
