// The kinds of value that a scenario is made of. Each says what it expects in a form that is no prose (`1..1000`, `string | object`), as
// valibot's message; `problem.ts` makes the sentence, and the page its own in two languages.

import * as v from 'valibot'
import { limits } from './limits.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Controls, lone surrogates, and what turns the direction of writing: nothing that a person would type, all of it able to spoil a page.
const unseen = String.raw`\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069`
const oneLine = new RegExp(`^[^${unseen}]*$`, 'u')
const manyLines = new RegExp(String.raw`^(?:[^${unseen}]|\n)*$`, 'u')

interface TextLimits {
  readonly min?: number
  readonly max: number
  readonly lines?: 'one' | 'many'
}

/** Printable text, measured in Unicode code points as in JSON Schema; `min` 1 unless said otherwise. */
export const text = ({ min = 1, max, lines = 'one' }: TextLimits) =>
  v.pipe(
    v.string('string'),
    v.minCodePoints(min, `${min}..${max}`),
    v.maxCodePoints(max, `${min}..${max}`),
    v.regex(lines === 'one' ? oneLine : manyLines, lines === 'one' ? 'printable' : 'printable, \\n'),
  )

/** A name that must look like this; what it expects is the pattern itself. */
export const name = (pattern: RegExp) => v.pipe(v.string('string'), v.regex(pattern, pattern.source))

/** Text in one language, or in both that the page speaks. */
export const localised = (size: TextLimits) =>
  v.union([text(size), object({ en: text(size), ja: text(size) })])

export const integer = (min: number, max: number) =>
  v.pipe(
    v.number('integer'),
    v.integer('integer'),
    v.minValue(min, `${min}..${max}`),
    v.maxValue(max, `${min}..${max}`),
  )

export const decimal = (min: number, max: number) =>
  v.pipe(v.number('number'), v.minValue(min, `${min}..${max}`), v.maxValue(max, `${min}..${max}`))

export const milliseconds = decimal(0, limits.milliseconds)
export const flag = v.boolean('boolean')

const quoted = (options: readonly string[]): string =>
  options.map((option) => JSON.stringify(option)).join(' | ')

export const oneOf = <const Options extends readonly string[]>(...options: Options) =>
  v.picklist(options, quoted(options))

/** The word that says which member of a union this is. */
export const kind = <const Word extends string>(word: Word) => v.literal(word, quoted([word]))

export const list = <Item extends v.GenericSchema>(item: Item, min: number, max: number) =>
  v.pipe(v.array(item, 'array'), v.minLength(min, `${min}..${max}`), v.maxLength(max, `${min}..${max}`))

/** Valibot's name for what a schema takes, with JSON's names for the types. */
export const typeNames = (expects: string): string =>
  expects.replaceAll(/[()]/g, '').replaceAll(/\b(?:Object|Array)\b/g, (type) => type.toLowerCase())

/** An object with these keys and no others. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return Object.keys(entries).join(', ')
    const entry = issue.path?.[0]?.origin === 'key' ? entries[String(issue.path[0].key)] : undefined
    return entry ? typeNames(entry.expects) : 'object'
  })
  const strictly: (typeof schema)['~run'] = (dataset, config) => {
    // To Valibot a list is an object too, and an empty one fits wherever no key is required.
    if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
    const refused: v.OutputDataset<never, v.InferIssue<typeof schema>> = {
      typed: false,
      value: dataset.value,
      issues: [] as never,
    }
    v._addIssue({ ...schema, message: 'object' }, 'type', refused, config)
    return refused
  }
  return { ...schema, '~run': strictly }
}

/** Any JSON object; whoever knows what it is for looks into it later. */
export const anyObject = v.custom<JsonObject>(isObject, 'object')

export const optional = v.exactOptional

/** For the published JSON Schema: what a person should know who writes the file by hand. */
export const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description))
