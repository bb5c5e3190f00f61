import type { Choice } from '#sim/choices.ts'
import { formatChoice } from '#sim/schedule.ts'

/** The same choice is written in the same way. */
export const isSameChoice = (a: Choice, b: Choice): boolean => formatChoice(a) === formatChoice(b)
