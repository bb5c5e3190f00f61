import { expect, it } from 'vitest'
import { editorEn } from '#i18n/editor.en.ts'
import { scenarioForm, type Entry, type Field } from '#session/editing/form.ts'
import { notInForm, parts } from './parts.ts'
import { hasAbout, selfExplaining } from './selfExplaining.ts'

it('every field of a scenario stands in one part of the form', () => {
  const shown = parts.flatMap(({ keys }) => keys)
  expect(shown.toSorted()).toEqual(
    scenarioForm.entries
      .map(({ key }) => key)
      .filter((key) => !notInForm.has(key))
      .toSorted(),
  )
})

/** Names of the fields that have a row of their own. */
function rowsIn(field: Field): string[] {
  switch (field.kind) {
    case 'object':
      return field.entries.flatMap((entry) => rowsOf(field.noun, entry))
    case 'variant':
      return [
        `${field.noun}.kind`,
        ...field.members.flatMap(({ entries }) => entries.flatMap((entry) => rowsOf(field.noun, entry))),
      ]
    case 'either':
      return field.options.flatMap(rowsIn)
    case 'list':
      return rowsIn(field.item)
    case 'text':
    case 'number':
    case 'flag':
    case 'null':
    case 'choice':
    case 'data':
      return []
  }
}

function rowsOf(noun: string, { key, field }: Entry): string[] {
  const isList = field.kind === 'list' && ['object', 'variant'].includes(field.item.kind)
  const isRow = field.kind !== 'object' && field.kind !== 'variant' && !isList && noun !== 'durationsMs'
  return [...(isRow && !notInForm.has(key) ? [`${noun}.${key}`] : []), ...rowsIn(field)]
}

it('every field is explained, or explains itself', () => {
  const rows = [...new Set(rowsIn(scenarioForm))]
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter((name) => hasAbout(name) && !(`about.${name}` in editorEn))).toEqual([])
  expect([...selfExplaining].filter((name) => `about.${name}` in editorEn)).toEqual([])
})
