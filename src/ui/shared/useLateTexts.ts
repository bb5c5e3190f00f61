import { useEffect, useState } from 'react'
import type { LateWords } from '#i18n/lateWords.ts'
import { watch, working } from '#session/idle.ts'
import { useT } from './context.ts'

/**
 * The texts of a part of the page, or words of another shape, in the person's language; null until the first are there, the old ones until those
 * of a new language are.
 */
export function useLateTexts<Words>(texts: LateWords<Words>): Words | null {
  const { language } = useT()
  const [shown, show] = useState<Words | null>(() => texts.loaded(language) ?? null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    const settle = () => {
      if (isWanted) watch()
      done()
    }
    texts.load(language).then((words) => {
      // A dictionary is a function, which `show` would call.
      if (isWanted) show(() => words)
      settle()
      // The network is gone: the old language stays.
    }, settle)
    return () => {
      isWanted = false
      done()
    }
  }, [texts, language])
  return texts.loaded(language) ?? shown
}
