import { useEffect, useState } from 'react'
import type { LateTexts } from '#i18n/lateTexts.ts'
import type { Texts, Translate } from '#i18n/t.ts'
import { watch, working } from '#session/idle.ts'
import { useT } from './context.ts'

/** The texts of a part of the page in the person's language; null until the first are there, the old ones until those of a new language are. */
export function useLateTexts<D extends Texts>(texts: LateTexts<D>): Translate<D> | null {
  const { language } = useT()
  const [shown, show] = useState<Translate<D> | null>(() => texts.loaded(language) ?? null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    const settle = () => {
      if (isWanted) watch()
      done()
    }
    texts.load(language).then((t) => {
      if (isWanted) show(() => t)
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
