// Holds the words of an exercise to what types cannot say: that nothing is empty, that the second hint says more than the first, and that
// Japanese is written as Japanese.

import type { ExerciseText, Language } from './exercise.ts'

/** Every text of an exercise, with its place. */
export function* textsOf(value: unknown, place = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [place, value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, `${place}/${key}`)
}

export function problemsOfText(text: ExerciseText, language: Language): readonly string[] {
  const problems: string[] = []
  const say = (place: string, what: string) => problems.push(`${language}${place} ${what}`)
  for (const [place, words] of textsOf(text)) {
    if (words.trim() === '') say(place, 'is empty')
    if (words !== words.trim() || words.includes('\n'))
      say(place, 'has white space around it or a line break in it')
    if (language === 'ja' && isNotJapanese(words)) say(place, `is not written as Japanese: ${words}`)
    if (language === 'en' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(words)) say(place, 'is not in English')
  }
  if (text.hints[0] === text.hints[1]) say('/hints', 'are twice the same')
  const choices = Object.values(text.tasks).flatMap((task) =>
    typeof task === 'object' && 'options' in task ? [Object.values(task.options)] : [],
  )
  for (const options of choices)
    if (new Set(options.map(({ label }) => label)).size < options.length)
      say('/tasks', 'two choices read the same')
  return problems
}

/** Longer than a name and no kana; half-width punctuation or a space beside a Japanese character. */
function isNotJapanese(words: string): boolean {
  const japanese = '[\\u3040-\\u30ff\\u4e00-\\u9fff。、「」（）？！]'
  const hasNone = words.length > 12 && !/[\u3040-\u30ff]/.test(words)
  return hasNone || new RegExp(`${japanese}[ ,.!?():;]|[ ,!?(;]${japanese}`).test(words)
}
