// What the views of an exercise share: the exercise that is open, its words in the person's language, and what is kept of it.

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { exerciseTexts, type ExerciseTexts } from '#i18n/exercises.ts'
import { exercisingOf, type Exercising, type Open } from '#session/exercising.ts'
import { watch, working } from '#session/idle.ts'
import { usePage, useT } from '#ui/shared/context.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { catalog } from '#workshop/catalog.generated.ts'
import type { CatalogEntry, ExerciseText } from '#workshop/exercise.ts'
import { openedRecord, type ExerciseRecord } from '#workshop/progress.ts'

export interface ExerciseView {
  readonly t: ExerciseTexts
  readonly entry: CatalogEntry
  readonly words: ExerciseText
  readonly open: Open
  readonly record: ExerciseRecord
  readonly exercising: Exercising
}

export function useExercising(): Exercising {
  const { session, place } = usePage()
  return exercisingOf(session, place)
}

/** null: not all of it is there yet. */
export function useExercise(): ExerciseView | null {
  const exercising = useExercising()
  const open = useStore(exercising.open)
  const record = useStore(exercising.progress, ({ records }) => records[open?.exercise.id ?? ''])
  const t = useLateTexts(exerciseTexts)
  const entry = catalog.find(({ id }) => id === open?.exercise.id)
  const words = useWords(entry)
  if (!open || !entry || !t || !words) return null
  return { t, entry, words, open, record: record ?? openedRecord, exercising }
}

/** The words of an exercise; those of the language before until the new ones are there. */
function useWords(entry: CatalogEntry | undefined): ExerciseText | null {
  const { language } = useT()
  const [shown, show] = useState<{ readonly id: string; readonly words: ExerciseText } | null>(null)
  useEffect(() => {
    if (!entry) return undefined
    let isWanted = true
    const done = working()
    const settle = () => {
      if (isWanted) watch()
      done()
    }
    entry.texts[language]().then((words) => {
      if (isWanted) show({ id: entry.id, words })
      settle()
      // The network is gone: what is there stays.
    }, settle)
    return () => {
      isWanted = false
      done()
    }
  }, [entry, language])
  return shown && shown.id === entry?.id ? shown.words : null
}
