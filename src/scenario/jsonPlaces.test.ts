import { expect, it } from 'vitest'
import { examples } from './examples/examples.ts'
import { jsonPlaces, offsetOf } from './jsonPlaces.ts'
import { positionIn } from './jsonSyntax.ts'

const text = '{\n  "a/b": [1, {"x": "}\\"]"}, []],\n  "c": { "d": null }\n}'
const lineOf = (path: string) => positionIn(text, offsetOf(jsonPlaces(text), path)).line

it('finds values, keys, and what something is missing in', () => {
  const places = jsonPlaces(text)
  expect(text.slice(places.get('/a~1b/1/x'))).toMatch(/^"}\\"\]"/)
  expect(text.slice(places.get('/c/d'))).toMatch(/^null/)
  expect(text.slice(places.get('key:/c/d'))).toMatch(/^"d"/)
  expect([lineOf('/a~1b/0'), lineOf('/c'), lineOf('/c/nothing'), lineOf('/nothing')]).toEqual([2, 3, 3, 1])
})

it('finds every value of every example', () => {
  for (const { scenario } of examples) {
    const json = JSON.stringify(scenario, null, 2)
    const places = jsonPlaces(json)
    const visit = (value: unknown, path: string): void => {
      const at = places.get(path)
      expect([path, typeof at]).toEqual([path, 'number'])
      if (typeof value !== 'object' || value === null)
        return expect([path, json.slice(at).startsWith(JSON.stringify(value))]).toEqual([path, true])
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`)
    }
    visit(scenario, '')
  }
})
