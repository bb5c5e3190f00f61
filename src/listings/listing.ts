// A listing is code that learners read: a few short files, every line of which says at which nodes of the flowchart a process stands on it.

/** The two languages that a listing is written in. */
export const codes = ['ts', 'cs'] as const
export type Code = (typeof codes)[number]

/** A process that stands on `node` stands on this line; with `from`, only one that came from there. */
export interface Stand {
  readonly node: string
  readonly from: string | null
}

/** `effect`: only while a handler with this effect is at work. */
export interface Inside {
  readonly node: string
  readonly effect: string | null
}

/** The wrong turns that a listing can take on purpose. The page says what is wrong with each in a sentence. */
export const mistakes = [
  'checkThenWrite',
  'dropped',
  'earlyMail',
  'escapes',
  'forEver',
  'overwrite',
  'poison',
  'stale',
] as const
export type Mistake = (typeof mistakes)[number]

export interface ListingLine {
  /** As the template has it. What the page shows has the scenario's own words in it (`inWords`). */
  readonly text: string
  readonly stands: readonly Stand[]
  /** Nodes whose work goes on in here, while the process stands on the line that called it. */
  readonly inside: readonly Inside[]
  /** The line holds the aggregate's list of events. */
  readonly holdsList: boolean
  readonly mistake: Mistake | null
}

/** Whose code it is: that of requests, of the workers or of the relay. */
export type Role = 'request' | 'worker' | 'relay'

export interface ListingFile {
  /** As the template has it, like the lines. */
  readonly name: string
  readonly role: Role
  readonly lines: readonly ListingLine[]
}

export interface Listing {
  readonly code: Code
  readonly files: readonly ListingFile[]
  /** What the scenario calls the things that the templates speak of. */
  readonly words: ReadonlyMap<string, string>
}

/** A line or a name in the scenario's own words. */
export function inWords(text: string, words: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[A-Za-z]+|\d+/g, (word) => words.get(word) ?? word)
}

/** A whole file as a person would copy it. */
export const textOf = ({ lines }: ListingFile, words: ReadonlyMap<string, string>): string =>
  lines.map(({ text }) => `${inWords(text, words)}\n`).join('')
