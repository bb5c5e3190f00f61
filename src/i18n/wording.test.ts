/// <reference types="vite/client" />
// One word for one thing, and each language as it is written: what was said in two ways once, and which of them it is.
import { expect, test } from 'vitest'

/** What stands between quotes of any kind. */
const textsIn = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map((quoted) =>
    quoted.slice(1).join(''),
  )

const files = import.meta.glob<string>(
  [
    './*.{en,ja}.ts',
    '/src/workshop/**/{en,ja,*.en,*.ja,exercise,ownScenarios}.ts',
    '/src/scenario/{examples/*,deliveryTable,deliveryCell}.ts',
    '/src/exports/*Words.ts',
    '!/src/**/*.test.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)
const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)
const texts = Object.entries(files).flatMap(([file, source]) =>
  textsIn(source).map((text) => ({ file, text })),
)
const japanese = texts.filter(({ text }) => isJapanese(text))
const english = texts.filter(({ text }) => !isJapanese(text) && text.includes(' '))

const letter = String.raw`[\u3040-\u30ff\u4e00-\u9fff]`

test('there is something to look at', () => {
  expect(english.length).toBeGreaterThan(2000)
  expect(japanese.length).toBeGreaterThan(2000)
})

test.each([
  ['after', /\bbehind (the|your|its) (commit|append|answer|request)\b/i],
  ['Otherwise', /(^|[.:;] )Else\b/],
  ['e-mails', /(?<!e-)\bmails\b|\b(a|ghost|the) mail\b(?! (server|provider|program))/i],
  ['an apostrophe, ’', /[a-z]'[a-z]/],
])('in English: %s', (_, other) => {
  expect(english.filter(({ text }) => other.test(text))).toEqual([])
})

test.each([
  ['メモリー', /メモリ(?!ー)/],
  ['配送、再配送', /配信/],
  ['分かる', /わか[らりるっ]/],
  ['間', /あいだ/],
  ['取りやめ', /断念/],
  ['再送信', /出し直/],
  ['ゴースト', /幽霊/],
  ['アラーム', /警報/],
  ['ルール', /規則/],
  ['タイトル', /題名/],
  ['効果', /(?<!副)作用/],
  ['〜', /～/],
  ['full-width brackets, but in a formula', new RegExp(`^(?!.*(min|乱数)\\().*(${letter}\\(|\\(${letter})`)],
  ['a full-width space where a text goes on after a question', new RegExp(`？ ?(${letter}|[A-Z「])`)],
])('in Japanese: %s', (_, other) => {
  expect(japanese.filter(({ text }) => other.test(text))).toEqual([])
})
