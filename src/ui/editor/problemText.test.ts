import { expect, test } from 'vitest'
import { editorEn } from '#i18n/editor.en.ts'
import { editorJa } from '#i18n/editor.ja.ts'
import { createTranslate } from '#i18n/t.ts'
import type { Problem } from '#session/editing/form.ts'
import { problemInLine, problemText } from './problemText.ts'

const en = createTranslate<typeof editorEn>('en', editorEn)
const ja = createTranslate<typeof editorEn>('ja', editorJa)

test('a type is called as people call it; a value stands as it is in the file', () => {
  const seed: Problem = { path: '/seed', code: 'type', expected: 'integer', received: '"integer"' }
  expect(problemText(en, seed)).toBe('Wanted: a whole number. This is "integer".')
  expect(problemText(ja, seed)).toBe('必要なのは整数ですが、"integer"になっています。')
  const hop: Problem = { path: '/latency/hopMs', code: 'type', expected: 'number | object', received: 'null' }
  expect(problemText(en, hop)).toBe('Wanted: a number | an object. This is null.')
})

test('beside its line a mistake in the text names the column alone', () => {
  const cut: Problem = { path: '', code: 'syntax', line: 13, column: 6, expected: '"', received: 'end' }
  expect(problemText(en, cut)).toBe('Line 13, column 6: wanted ", found the end of the text.')
  expect(problemInLine(en, cut)).toBe('Column 6: wanted ", found the end of the text.')
  expect(problemInLine(ja, cut)).toBe('6文字目："が必要ですが、テキストの終わりになっています。')
})
