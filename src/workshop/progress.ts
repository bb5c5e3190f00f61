// What a learner has done with an exercise, as it is kept. It is read again by later versions of the page, whose exercises may have other
// tasks and settings by then: names that are not known any more are kept and mean nothing. What comes from a storage or a file is parsed.

import * as v from 'valibot'
import { limits } from '#scenario/limits.ts'

const name = v.pipe(v.string(), v.maxLength(120))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const names = v.pipe(
  v.record(name, name),
  v.check((all) => Object.keys(all).length <= 50),
)

export const mostNote = 4_000

const attempt = v.object({
  scenario: count,
  set: names,
  schedule: v.pipe(v.string(), v.maxLength(limits.scheduleText)),
  step: count,
})

const work = {
  ticked: v.pipe(v.array(name), v.maxLength(50)),
  answers: names,
  hints: v.picklist([0, 1, 2]),
  attempt: v.nullable(attempt),
}

const recordSchema = v.object({
  ...work,
  solved: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(mostNote)),
  /** What "Reset this exercise" has put away. */
  before: v.nullable(v.object(work)),
})

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

/** An exercise without a record has not been opened. */
export type ExerciseRecord = Deep<v.InferOutput<typeof recordSchema>>
export type KeptAttempt = NonNullable<ExerciseRecord['attempt']>
export type Work = NonNullable<ExerciseRecord['before']>
export type Records = Readonly<Record<string, ExerciseRecord>>

export const noWork: Work = { ticked: [], answers: {}, hints: 0, attempt: null }
export const openedRecord: ExerciseRecord = { ...noWork, solved: false, note: '', before: null }

/** undefined: this is no record. */
export function recordIn(text: string): ExerciseRecord | undefined {
  const parsed = v.safeParse(recordSchema, jsonIn(text))
  return parsed.success ? parsed.output : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const idPattern = /^[a-z0-9-]{1,60}$/
/** Two dozen exercises with everything in them stay far below. */
export const mostFileText = 4_000_000

const fileSchema = v.object({
  interleave: v.literal('progress'),
  version: v.literal(1),
  exercises: v.record(v.string(), v.unknown()),
})

export const progressFile = (records: Records): string =>
  `${JSON.stringify({ interleave: 'progress', version: 1, exercises: records }, null, 2)}\n`

export type ParsedProgress =
  | { readonly ok: true; readonly records: Records; readonly leftOut: number }
  | { readonly ok: false; readonly why: 'tooLarge' | 'notJson' | 'notProgress' | 'tooNew' }

/** A record that is no record is left out and counted; the others are taken. */
export function progressIn(text: string): ParsedProgress {
  if (text.length > mostFileText) return { ok: false, why: 'tooLarge' }
  const json = jsonIn(text.replace(/^\ufeff/, ''))
  if (json === undefined) return { ok: false, why: 'notJson' }
  const parsed = v.safeParse(fileSchema, json)
  if (!parsed.success) return { ok: false, why: isTooNew(json) ? 'tooNew' : 'notProgress' }
  const entries = Object.entries(parsed.output.exercises).slice(0, 500)
  const good = entries.flatMap(([id, value]) => {
    const record = v.safeParse(recordSchema, value)
    return idPattern.test(id) && record.success ? [[id, record.output] as const] : []
  })
  return { ok: true, records: Object.fromEntries(good), leftOut: entries.length - good.length }
}

const isTooNew = (json: unknown): boolean =>
  v.is(v.object({ interleave: v.literal('progress'), version: v.pipe(v.number(), v.minValue(2)) }), json)

/** Nothing of what is here is lost by taking in a file: done is done in either, and both notes are kept. */
export function mergedRecord(here: ExerciseRecord | undefined, there: ExerciseRecord): ExerciseRecord {
  if (!here) return there
  return {
    ...here,
    ticked: [...new Set([...here.ticked, ...there.ticked])].slice(0, 50),
    answers: { ...there.answers, ...here.answers },
    hints: Math.max(here.hints, there.hints) === 2 ? 2 : here.hints || there.hints,
    attempt: here.attempt ?? there.attempt,
    solved: here.solved || there.solved,
    note: bothNotes(here.note, there.note),
  }
}

function bothNotes(here: string, there: string): string {
  if (here.includes(there)) return here
  if (there.includes(here)) return there
  return `${here}\n\n${there}`.slice(0, mostNote)
}
