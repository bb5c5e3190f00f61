import type { exercisesEn } from './exercises.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const exerciseTexts = lateTexts({
  en: () => import('./exercises.en.ts').then((file) => file.exercisesEn),
  ja: () => import('./exercises.ja.ts').then((file) => file.exercisesJa),
})

export type ExerciseTexts = Translate<typeof exercisesEn>
