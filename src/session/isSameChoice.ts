import type { Choice } from '#sim/choices.ts'
import { formatChoice, formatSchedule, type Schedule } from '#sim/schedule.ts'

/** The same choice is written in the same way. */
export const isSameChoice = (a: Choice, b: Choice): boolean => formatChoice(a) === formatChoice(b)

export const isSameSchedule = (a: Schedule, b: Schedule): boolean => formatSchedule(a) === formatSchedule(b)
