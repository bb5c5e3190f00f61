import type { stageEn } from './stage.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

export const stageTexts = lateTexts({
  en: () => import('./stage.en.ts').then((file) => file.stageEn),
  ja: () => import('./stage.ja.ts').then((file) => file.stageJa),
})

export type StageTexts = Translate<typeof stageEn>
