// Like `useLateTexts`, for words that are no dictionary but have a shape of their own.

import { useEffect, useState } from 'react'
import type { Language } from '#i18n/language.ts'
import { watch, working } from '#session/idle.ts'
import { useT } from './context.ts'

export interface LateWords<Words> {
  readonly load: (language: Language) => Promise<Words>
  readonly loaded: (language: Language) => Words | undefined
}

export function lateWords<Words>(files: Readonly<Record<Language, () => Promise<Words>>>): LateWords<Words> {
  const loaded = new Map<Language, Words>()
  return {
    loaded: (language) => loaded.get(language),
    // The browser keeps modules, so asking again costs nothing; one that failed is asked for anew.
    load: async (language) => {
      const words = await files[language]()
      loaded.set(language, words)
      return words
    },
  }
}

/** null until the first are there; the old ones until those of a new language are. */
export function useLateWords<Words>(late: LateWords<Words>): Words | null {
  const { language } = useT()
  const [shown, show] = useState<Words | null>(() => late.loaded(language) ?? null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    const settle = () => {
      if (isWanted) watch()
      done()
    }
    late.load(language).then((words) => {
      if (isWanted) show(words)
      settle()
    }, settle)
    return () => {
      isWanted = false
      done()
    }
  }, [late, language])
  return late.loaded(language) ?? shown
}
