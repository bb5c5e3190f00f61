import type { ExerciseText, TaskText } from '#workshop/exercise.ts'

export const textOf = (words: ExerciseText, task: string): TaskText => words.tasks[task] ?? ''

/** What a task asks, in one line. */
export function askOf(words: ExerciseText, task: string): string {
  const text = textOf(words, task)
  return typeof text === 'string' ? text : text.ask
}
