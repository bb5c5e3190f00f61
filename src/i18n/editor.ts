import type { editorEn } from './editor.en.ts'
import { lateTexts } from './lateTexts.ts'
import type { Translate } from './t.ts'

/** The texts of the editor, its problems and "my scenarios". */
export const editorTexts = lateTexts({
  en: () => import('./editor.en.ts').then((file) => file.editorEn),
  ja: () => import('./editor.ja.ts').then((file) => file.editorJa),
})

export type EditorTexts = Translate<typeof editorEn>
