import { formatChoice, type Schedule } from '#sim/schedule.ts'

/** The choices of a schedule as they are written in one. */
export const scheduleTokens = (schedule: Schedule): readonly string[] => schedule.map(formatChoice)
