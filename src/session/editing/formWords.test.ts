// The form has a word for everything in the schema: a field that is added there fails here until it has a name, a sentence and words for its
// options, and a place in the form.

import { describe, expect, it } from 'vitest'
import { editorEn } from '#i18n/editor.en.ts'
import { editorJa } from '#i18n/editor.ja.ts'
import { commandData } from '#scenario/commandData.ts'
import { fieldOf, scenarioForm, type Entry, type Field } from '#scenario/form/field.ts'
import { startForms } from '#scenario/form/start.ts'
import { namesFor } from '#scenario/form/names.ts'
import { newScenario } from '#scenario/form/start.ts'

const words = new Set(Object.keys(editorEn))
const missing = (keys: readonly string[]) => keys.filter((key) => !words.has(key))

function keysOf(field: Field, name: string): string[] {
  switch (field.kind) {
    case 'object':
      return field.entries.flatMap((entry) => keysOfEntry(field.noun, entry))
    case 'variant':
      return [
        `field.${field.noun}.kind`,
        ...field.members.flatMap(({ words: kinds, entries }) => [
          ...kinds.map((kind) => `option.${field.noun}.kind.${kind}`),
          ...entries.flatMap((entry) => keysOfEntry(field.noun, entry)),
        ]),
      ]
    case 'either':
      return [
        ...field.options.map(
          (_, index) => `form.${/title|description/.test(name) ? name.split('.')[1] : name}.${index}`,
        ),
        ...field.options.flatMap((option) => keysOf(option, name)),
      ]
    case 'list':
      return keysOf(field.item, name)
    case 'choice':
      // Names are their own words, and a form of which there is one is said by the form.
      return namesFor(name, newScenario(''), {}) || (field.options.length === 1 && startForms[name])
        ? []
        : field.options.map((option) => `option.${name}.${option}`)
    case 'text':
    case 'number':
    case 'flag':
    case 'null':
    case 'data':
      return []
  }
}

function keysOfEntry(noun: string, { key, field }: Entry): string[] {
  const name = `${noun}.${key}`
  if (noun === 'durationsMs') return []
  // Objects and lists of objects are shown as what is in them.
  const isShownAsParts =
    key === 'version' ||
    field.kind === 'object' ||
    field.kind === 'variant' ||
    (field.kind === 'list' &&
      field.item.kind !== 'choice' &&
      field.item.kind !== 'text' &&
      field.item.kind !== 'number')
  return [...(isShownAsParts ? [] : [`field.${name}`]), ...(key === 'version' ? [] : keysOf(field, name))]
}

describe('the form', () => {
  it('has words for every field and option of the schema', () => {
    expect(missing(keysOf(scenarioForm, 'scenario'))).toEqual([])
  })

  it('has words for the data of every command', () => {
    const fields = Object.values(commandData).flatMap((byType) =>
      Object.values(byType).flatMap((schema) => keysOf(fieldOf(schema, 'data'), 'data')),
    )
    expect(missing(fields)).toEqual([])
  })

  it('asks for the same values in both languages', () => {
    const namesIn = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted((a = '', b = '') =>
        a < b ? -1 : 1,
      )
    for (const key of Object.keys(editorEn) as (keyof typeof editorEn)[]) {
      expect([key, namesIn(editorEn[key])]).toEqual([key, expect.arrayContaining(namesIn(editorJa[key]))])
      expect(editorJa[key].trim()).not.toBe('')
    }
  })
})
