// The published JSON Schema (draft 2020-12), made from the same Valibot schemas that validate. It says everything but the cross-references
// (`references.ts`): an editor that knows it completes keys and marks mistakes while somebody writes a scenario by hand.

import type * as v from 'valibot'
import { unreachable } from '#lib/assert.ts'
import { domainIds, domainOf, type DomainId } from '#domains/registry.ts'
import { backoffSchema } from './backoff.ts'
import { commandSchema, historyEventSchema } from './command.ts'
import { commandDataSchema, eventDataSchema } from './commandData.ts'
import { dispatchSchema } from './dispatch.ts'
import { faultSchema } from './fault.ts'
import { handlerSchema } from './handler.ts'
import { policySchema } from './policy.ts'
import { scenarioSchema } from './schema.ts'
import { pipeOf, shapeIn, type Action } from './shape.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const named: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [policySchema, 'policy'],
  [backoffSchema, 'backoff'],
  [commandSchema, 'command'],
  [historyEventSchema, 'event'],
  [dispatchSchema, 'dispatch'],
  [handlerSchema, 'handler'],
  [faultSchema, 'fault'],
])

function convert(schema: v.GenericSchema): JsonSchema {
  const name = named.get(schema)
  return name === undefined ? definitionOf(schema) : { $ref: `#/$defs/${name}` }
}

/** A pipe is its first schema and what the actions behind it add. */
function definitionOf(schema: v.GenericSchema): JsonSchema {
  const pipe = pipeOf(schema)
  if (!pipe) return shapeOf(schema)
  return pipe.actions.reduce<JsonSchema>(
    (made, action) => ({ ...made, ...keywordOf(action, made) }),
    convert(pipe.first),
  )
}

function shapeOf(schema: v.GenericSchema): JsonSchema {
  const shape = shapeIn(schema)
  switch (shape.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: shape.type }
    case 'custom':
      return { type: 'object' }
    case 'literal':
      return { const: shape.literal }
    case 'picklist':
      return { enum: shape.options }
    case 'array':
      return { type: 'array', items: convert(shape.item) }
    case 'strict_object':
      return objectOf(shape.entries)
    case 'variant':
      return { oneOf: shape.options.map(convert) }
    case 'union':
      return { anyOf: shape.options.map(convert) }
    case 'exact_optional':
      return convert(shape.wrapped)
    default:
      return unreachable(shape)
  }
}

function objectOf(entries: Readonly<Record<string, v.GenericSchema>>): JsonSchema {
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, convert(entry)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function keywordOf(action: Action, schema: JsonSchema): JsonSchema {
  const ofItems = schema['type'] === 'array'
  switch (action.type) {
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: action.requirement }
    case 'max_value':
      return { maximum: action.requirement }
    case 'min_length':
      return ofItems ? { minItems: action.requirement } : { minLength: action.requirement }
    case 'max_length':
      return ofItems ? { maxItems: action.requirement } : { maxLength: action.requirement }
    case 'min_code_points':
      return { minLength: action.requirement }
    case 'max_code_points':
      return { maxLength: action.requirement }
    case 'regex':
      return { pattern: action.requirement.source }
    case 'title':
      return { title: action.title }
    case 'description':
      return { description: action.description }
    default:
      return unreachable(action)
  }
}

const when = (property: string, value: string, then: JsonSchema): JsonSchema => ({
  if: { properties: { [property]: { const: value } }, required: [property] },
  // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
  then,
})

/** What the data of a message is depends on its type; an event that the domain does not know may carry anything. */
const dataByType = (
  types: readonly string[],
  schemaOf: (type: string) => v.GenericSchema | undefined,
): readonly JsonSchema[] =>
  types.flatMap((type) => {
    const schema = schemaOf(type)
    return schema ? [when('type', type, { properties: { data: convert(schema) } })] : []
  })

function domainRules(domain: DomainId): JsonSchema {
  const { commandTypes, eventTypes } = domainOf(domain)
  const handledTypes = { type: 'array', items: { enum: eventTypes } }
  return when('domain', domain, {
    properties: {
      commands: {
        items: {
          properties: { type: { enum: commandTypes } },
          allOf: dataByType(commandTypes, (type) => commandDataSchema(domain, type)),
        },
      },
      history: { items: { allOf: dataByType(eventTypes, (type) => eventDataSchema(domain, type)) } },
      handlers: { items: { properties: { on: handledTypes } } },
    },
  })
}

/** The whole document, as `public/scenario.schema.json` has it. */
export function scenarioJsonSchema(): JsonSchema {
  const definitions = [...named].map(
    ([schema, name]) => [name, definitionOf(schema as v.GenericSchema)] as const,
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...definitionOf(scenarioSchema),
    allOf: domainIds.map(domainRules),
    $defs: Object.fromEntries(definitions),
  }
}
