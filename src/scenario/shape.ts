// Valibot's schemas as data, for whoever makes something else of them: the published JSON Schema, the form of the editor.

import type * as v from 'valibot'

/** Of what Valibot has, the part that scenarios are made of. */
export type Shape =
  | { readonly type: 'string' | 'number' | 'boolean' | 'null' | 'custom' }
  | { readonly type: 'literal'; readonly literal: unknown }
  | { readonly type: 'picklist'; readonly options: readonly unknown[] }
  | { readonly type: 'array'; readonly item: v.GenericSchema }
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, v.GenericSchema>> }
  | { readonly type: 'variant' | 'union'; readonly options: readonly v.GenericSchema[] }
  | { readonly type: 'exact_optional'; readonly wrapped: v.GenericSchema }

export type Action =
  | { readonly type: 'integer' }
  | { readonly type: 'min_value' | 'max_value'; readonly requirement: number }
  | { readonly type: 'min_length' | 'max_length'; readonly requirement: number }
  | { readonly type: 'min_code_points' | 'max_code_points'; readonly requirement: number }
  | { readonly type: 'regex'; readonly requirement: RegExp }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'description'; readonly description: string }

export const shapeIn = (schema: v.GenericSchema): Shape => schema as unknown as Shape

/** A pipe is its first schema and what the actions behind it add; undefined: it is no pipe. */
export function pipeOf(
  schema: v.GenericSchema,
): { readonly first: v.GenericSchema; readonly actions: readonly Action[] } | undefined {
  if (!('pipe' in schema)) return undefined
  const [first, ...actions] = schema.pipe as readonly [v.GenericSchema, ...Action[]]
  return { first, actions }
}
