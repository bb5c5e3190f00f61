// The words of the guides, and the frame's around them, loaded with the first guide.

import { createContext, use } from 'react'
import { lateTexts } from '#i18n/lateTexts.ts'
import { lateWords } from '#i18n/lateWords.ts'
import type { Translate } from '#i18n/t.ts'
import type { guidesEn } from '#i18n/guides.en.ts'
import type { GuideWords } from '#workshop/guides/words.ts'

export const guideTexts = lateTexts({
  en: () => import('#i18n/guides.en.ts').then((file) => file.guidesEn),
  ja: () => import('#i18n/guides.ja.ts').then((file) => file.guidesJa),
})

export const guideWords = lateWords<GuideWords>({
  en: () => import('#workshop/guides/en.ts').then((file) => file.guidesEn),
  ja: () => import('#workshop/guides/ja.ts').then((file) => file.guidesJa),
})

export type GuideTexts = Translate<typeof guidesEn>

export const GuideContext = createContext<{ readonly t: GuideTexts; readonly words: GuideWords } | null>(null)

export function useGuide() {
  const guide = use(GuideContext)
  if (!guide) throw new Error('Bug: a view outside of the guides')
  return guide
}
