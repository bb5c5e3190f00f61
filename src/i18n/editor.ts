import { lateTexts } from './lateTexts.ts'

/** The texts of the editor, its problems and "my scenarios". */
export const editorTexts = lateTexts({
  en: () => import('./editor.en.ts').then(({ editorEn }) => editorEn),
  ja: () => import('./editor.ja.ts').then(({ editorJa }) => editorJa),
})
