// What an export is made from. Exports know no dictionary: whoever asks for one brings the words along, in the language that is wanted.

import type { Scenario } from '#scenario/schema.ts'
import type { Trace } from '#sim/run.ts'

export type Language = 'en' | 'ja'

/** A part of `t`: the texts of the interface by key, with their values filled in. */
export interface Texts {
  readonly language: Language
  filled(key: string, values: Readonly<Record<string, string | number>>): string
  /** A and B; A, B and C. */
  list(items: readonly string[]): string
}

export interface ExportSource {
  readonly scenario: Scenario
  /** A run of that scenario. */
  readonly trace: Trace
  readonly texts: Texts
}

/** A text of the scenario in the language that is wanted. */
export const localText = (text: Scenario['title'], language: Language): string =>
  typeof text === 'string' ? text : text[language]
