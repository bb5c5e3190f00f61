// An exercise: a question, a scenario or several, what of them may be changed, and what is to be reached. Its words are in files of their own,
// one per language, and their type follows from the exercise: a task without its text is a mistake that the compiler finds.

import type { Scenario } from '#scenario/schema.ts'
import type { Trace } from '#sim/run.ts'
import type { Goal } from './goal.ts'
import type { Json } from './pointer.ts'

/** Something of the scenario that the learner may change; all that is not named is shown and held. */
export interface Setting {
  /** JSON pointer into the scenario. */
  readonly pointer: string
  /** By a name that the texts use. undefined: the key is left out. The scenario begins with one of these. */
  readonly options: Readonly<Record<string, Json | undefined>>
  /** Index of the only scenario that has it; else all of them. */
  readonly scenario?: number
}

/** What was done outside of the run: stopped at a breakpoint, looked at a comparison, at an event's way, at what has changed. */
export type Sight = 'breakpoint' | 'compare' | 'select' | 'diff'

export interface Choice {
  readonly id: string
  /** Whether this is the answer. Several may be right; any of them is. */
  readonly isRight?: true
}

/** Numbers from here to there are right, both included. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type Unit = 'ms' | 'count'

/** Where a number can be read: the check reads it there and holds it to the range. */
export interface Reading {
  readonly attempt: Attempt
  readonly read: (trace: Trace) => number | null
}

export type Task = { readonly id: string } & (
  | {
      /** A condition that the learner's run meets. */
      readonly run: Goal
      /** Index of the only scenario in which it counts; else in each. */
      readonly scenario?: number
    }
  | { readonly choose: readonly Choice[] }
  | { readonly number: Range; readonly unit: Unit; readonly reading: Reading }
  /** The line of code of this node, marked with a breakpoint. */
  | { readonly codeLine: string }
  /** `on`: the node (breakpoint), the mode (compare) or the process whose thing it was. */
  | { readonly seen: Sight; readonly on?: string }
)

/** A run of one of the exercise's scenarios: settings by pointer, and choices made by hand. */
export interface Attempt {
  /** Default 0. */
  readonly scenario?: number
  /** Name of an option, by the pointer of its setting. */
  readonly set?: Readonly<Record<string, string>>
  /** Default: none, the clock chooses. */
  readonly schedule?: string
}

/** Runs which meet all goals of the exercise, each of them in at least one. */
export type Solution = readonly [Attempt, ...Attempt[]]

export interface Exercise {
  /** kebab-case, begins with its chapter's letter and its number there; stable, because it is in links. */
  readonly id: string
  /** That a newcomer takes, roughly. */
  readonly minutes: number
  readonly scenarios: readonly [Scenario, ...Scenario[]]
  /** Empty: the order of steps only. */
  readonly editable: readonly Setting[]
  readonly tasks: readonly [Task, ...Task[]]
  /** The first one is shown. At least two, unless only one is possible. */
  readonly solutions: readonly [Solution, ...Solution[]]
  /** What learners try first and what does not meet all goals. */
  readonly wrong: readonly [Attempt, ...Attempt[]]
  /** Said where a rule of the check cannot hold, with the reason: there is just one way, or every way is right once the settings are. */
  readonly exempt?: Readonly<Partial<Record<'two solutions' | 'not every schedule', string>>>
}

/** Keeps the names of tasks, settings and options as types, so that the texts can be held to them. */
export const defineExercise = <const E extends Exercise>(exercise: E): E => exercise

/** The words of an exercise in one language. A part that is a list is a list of paragraphs or of items. */
export interface ExerciseText<E extends Exercise = Exercise> {
  readonly title: string
  /** What is asked, and what the situation is. */
  readonly question: readonly [string, ...string[]]
  readonly tasks: { readonly [T in E['tasks'][number] as T['id']]: TaskText<T> }
  readonly settings: {
    readonly [S in E['editable'][number] as S['pointer']]: {
      readonly label: string
      readonly options: { readonly [O in keyof S['options']]: string }
    }
  }
  /** Two, the second one says more. */
  readonly hints: readonly [string, string]
  /** What the solution does, and why it is one. */
  readonly solution: string
  readonly debrief: {
    readonly text: readonly [string, ...string[]]
    readonly remember: readonly [string, ...string[]]
    /** What to look at or to try from here. */
    readonly next: string
  }
  /** The mistake that the exercise exposes, in one sentence. */
  readonly mistake: string
  /** For the group, after everybody has tried. */
  readonly discuss: readonly [string, ...string[]]
}

export type TaskText<T extends Task = Task> = T extends {
  readonly choose: readonly (infer C extends Choice)[]
}
  ? {
      readonly ask: string
      /** `why`: what is said when it has been chosen, also where it is right. */
      readonly options: { readonly [O in C as O['id']]: { readonly label: string; readonly why: string } }
    }
  : T extends { readonly number: Range }
    ? { readonly ask: string; readonly right: string; readonly wrong: string }
    : string

export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

export type Chapter = 'a' | 'b'

/** An exercise before it is loaded: enough for a list of them. */
export interface CatalogEntry {
  readonly id: string
  readonly chapter: Chapter
  readonly minutes: number
  readonly title: Readonly<Record<Language, string>>
  readonly load: () => Promise<Exercise>
  readonly texts: Readonly<Record<Language, () => Promise<ExerciseText>>>
}
