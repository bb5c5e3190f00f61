// The views of the editor and what they are given: the desk, the draft, the words.

import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { EditorTexts } from '#i18n/editor.ts'
import type { editorEn } from '#i18n/editor.en.ts'
import { textIn, type Text } from '#i18n/language.ts'
import { deskOf, type Desk } from '#session/editing/desk.ts'
import type { Editing } from '#session/editing/editing.ts'
import type { Draft } from '#session/editing/form.ts'
import type { Revised } from '#session/editing/setField.ts'
import { usePage, type PageContext } from '#ui/shared/context.ts'

export type WordKey = keyof typeof editorEn

/** A text whose key is put together from names of the schema; a test holds that all of them are there. */
export const wordOf = (words: EditorTexts, key: string): string => words.filled(key as WordKey, {})

/** How a copy is called: in the language that is spoken when it is made. */
const naming = { copied: (draft: Draft): Draft => draft }

export const WordsContext = createContext<EditorTexts | null>(null)

export function useWords(): EditorTexts {
  const words = use(WordsContext)
  if (!words) throw new Error('Bug: a view outside of the editor')
  return words
}

export function useDesk(words: EditorTexts): Desk {
  const page = usePage()
  useEffect(() => {
    naming.copied = (draft) => {
      const title = words('edit.copyOf', { title: textIn(words.language, titleOf(draft)) })
      // As many as a title may have; of a longer one the end goes.
      return { ...draft, title: Array.from(title).slice(0, 120).join('') }
    }
  }, [words])
  return deskFor(page)
}

type Stores = Pick<PageContext, 'session' | 'place'>

export const deskFor = (stores: Stores): Desk => deskOf(stores, (draft) => naming.copied(draft))

export const titleOf = (draft: Draft): Text => {
  const title = draft['title']
  return typeof title === 'string' || isTexts(title) ? title : ''
}

const isTexts = (value: unknown): value is Exclude<Text, string> =>
  typeof value === 'object' && value !== null && 'en' in value && 'ja' in value

export const useEditing = <T>(select: (editing: Editing) => T): T =>
  useStore(useDesk(useWords()).editor.store, select)

/** Changes the draft; whoever takes a hand in the scenario stops the playing. `group`: changes that are taken back together. */
export function useChange(): (revise: (draft: Draft) => Revised, group?: string) => void {
  const { editor } = useDesk(useWords())
  const { playing } = usePage()
  return (revise, group) => {
    playing.getState().send({ type: 'pause' })
    const { draft, ...choices } = revise(editor.store.getState().draft)
    editor.change(draft, { ...choices, ...(group === undefined ? {} : { group }) })
  }
}

export function useCurrent(): string | null {
  const { keeping } = useDesk(useWords())
  return useSyncExternalStore(keeping.subscribe, keeping.current)
}
