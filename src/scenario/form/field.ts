// What a form shows for a part of a scenario, read from the schema that also validates it: a field that is added there is a field here.

import type * as v from 'valibot'
import { unreachable } from '#lib/assert.ts'
import { backoffSchema } from '#scenario/backoff.ts'
import { commandSchema, historyEventSchema } from '#scenario/command.ts'
import { dispatchSchema } from '#scenario/dispatch.ts'
import { faultSchema } from '#scenario/fault.ts'
import { handlerSchema } from '#scenario/handler.ts'
import { policySchema } from '#scenario/policy.ts'
import { scenarioSchema } from '#scenario/schema.ts'
import { pipeOf, shapeIn, type Action } from '#scenario/shape.ts'

export type Field =
  | { readonly kind: 'text'; readonly max: number; readonly lines: 'one' | 'many' }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'null' }
  | { readonly kind: 'choice'; readonly options: readonly (string | number)[] }
  /** Data of a message: which fields it has depends on the message's type. */
  | { readonly kind: 'data' }
  | { readonly kind: 'list'; readonly item: Field; readonly min: number; readonly max: number }
  | ObjectField
  /** An object whose `kind` says which other fields it has. */
  | { readonly kind: 'variant'; readonly noun: string; readonly members: readonly Member[] }
  /** One of several forms, like a number or nothing. */
  | { readonly kind: 'either'; readonly options: readonly Field[] }

export interface ObjectField {
  readonly kind: 'object'
  /** What its fields are called by: `command` for `command.at`. */
  readonly noun: string
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly field: Field
  readonly isOptional: boolean
}

export interface Member {
  /** Its `kind`: one word, or several that have the same fields. */
  readonly words: readonly string[]
  /** Without the `kind` itself. */
  readonly entries: readonly Entry[]
}

/** Nouns of what stands in several places, or would be called by a plural. */
const nouns: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [scenarioSchema, 'scenario'],
  [commandSchema, 'command'],
  [historyEventSchema, 'event'],
  [policySchema, 'policy'],
  [backoffSchema, 'backoff'],
  [dispatchSchema, 'dispatch'],
  [handlerSchema, 'handler'],
  [faultSchema, 'fault'],
])

/** `name`: the key at which it stands. */
export function fieldOf(schema: v.GenericSchema, name: string): Field {
  const noun = nouns.get(schema) ?? name
  const pipe = pipeOf(schema)
  return pipe ? pipe.actions.reduce(narrowed, fieldOf(pipe.first, noun)) : shapeOf(schema, noun)
}

function shapeOf(schema: v.GenericSchema, noun: string): Field {
  const shape = shapeIn(schema)
  switch (shape.type) {
    case 'string':
      return { kind: 'text', max: Infinity, lines: 'one' }
    case 'number':
      return { kind: 'number', isWhole: false, min: -Infinity, max: Infinity }
    case 'boolean':
      return { kind: 'flag' }
    case 'null':
      return { kind: 'null' }
    case 'custom':
      return { kind: 'data' }
    case 'literal':
      return { kind: 'choice', options: [String(shape.literal)] }
    case 'picklist':
      return { kind: 'choice', options: shape.options as readonly (string | number)[] }
    case 'array':
      return { kind: 'list', item: fieldOf(shape.item, noun), min: 0, max: Infinity }
    case 'strict_object':
      return { kind: 'object', noun, entries: entriesOf(shape.entries) }
    case 'variant':
      return { kind: 'variant', noun, members: shape.options.map((option) => memberOf(option, noun)) }
    case 'union':
      return { kind: 'either', options: shape.options.map((option) => fieldOf(option, noun)) }
    case 'exact_optional':
      return fieldOf(shape.wrapped, noun)
    default:
      return unreachable(shape)
  }
}

const entriesOf = (entries: Readonly<Record<string, v.GenericSchema>>): readonly Entry[] =>
  Object.entries(entries).map(([key, schema]) => ({
    key,
    field: fieldOf(schema, key),
    isOptional: shapeIn(schema).type === 'exact_optional',
  }))

function memberOf(option: v.GenericSchema, noun: string): Member {
  const field = fieldOf(option, noun)
  if (field.kind !== 'object') throw new Error(`Bug: a member of ${noun} is no object`)
  const [words, entries] = [field.entries.find(({ key }) => key === 'kind')?.field, field.entries]
  if (words?.kind !== 'choice') throw new Error(`Bug: a member of ${noun} has no kind`)
  return { words: words.options.map(String), entries: entries.filter(({ key }) => key !== 'kind') }
}

/** What an action of a pipe adds to what is known about a field. */
function narrowed(field: Field, action: Action): Field {
  switch (action.type) {
    case 'integer':
      return field.kind === 'number' ? { ...field, isWhole: true } : field
    case 'min_value':
      return field.kind === 'number' ? { ...field, min: action.requirement } : field
    case 'max_value':
      return field.kind === 'number' ? { ...field, max: action.requirement } : field
    case 'min_length':
      return field.kind === 'list' ? { ...field, min: action.requirement } : field
    case 'max_length':
    case 'max_code_points':
      return field.kind === 'list' || field.kind === 'text' ? { ...field, max: action.requirement } : field
    case 'regex':
      return field.kind === 'text' && action.requirement.test('\n') ? { ...field, lines: 'many' } : field
    case 'min_code_points':
    case 'title':
    case 'description':
      return field
    default:
      return unreachable(action)
  }
}

const scenarioField = fieldOf(scenarioSchema, 'scenario')

/** The whole form. */
export const scenarioForm: ObjectField =
  scenarioField.kind === 'object' ? scenarioField : { kind: 'object', noun: 'scenario', entries: [] }
