// The words of the guides, loaded with the first guide, and what gives them and the frame's to all views of a guide.

import { createContext, use } from 'react'
import type { GuideTexts } from '#i18n/guides.ts'
import { lateWords } from '#i18n/lateWords.ts'
import type { GuideWords } from '#workshop/guides/words.ts'

export const guideWords = lateWords<GuideWords>({
  en: () => import('#workshop/guides/en.ts').then((file) => file.guidesEn),
  ja: () => import('#workshop/guides/ja.ts').then((file) => file.guidesJa),
})

export const GuideContext = createContext<{ readonly t: GuideTexts; readonly words: GuideWords } | null>(null)

export function useGuide() {
  const guide = use(GuideContext)
  if (!guide) throw new Error('Bug: a view outside of the guides')
  return guide
}
