// The generated tests as files: read by people in a review, checked by the compiler, run by Vitest like any other test. After a change that is
// meant, `npx vitest run src/exports -u` writes them anew.

import { expect, it } from 'vitest'
import { sourceOf } from '#exports/testing.ts'
import { goldenScenarios } from './testing/goldenScenarios.ts'
import { vitestOf, type TestText } from './vitest.ts'
import { xunitOf } from './xunit.ts'

const textOf = (generated: TestText): string => {
  if (!generated.ok) throw new Error(generated.refusal)
  return generated.text
}

it.each(Object.keys(goldenScenarios))('%s, as Vitest', async (name) => {
  const source = sourceOf(goldenScenarios[name]!)
  await expect(textOf(vitestOf(source))).toMatchFileSnapshot(`golden/${name}.generated.test.ts`)
})

it.each(Object.keys(goldenScenarios))('%s, as xUnit', async (name) => {
  const source = sourceOf(goldenScenarios[name]!)
  await expect(textOf(xunitOf(source))).toMatchFileSnapshot(`golden/${name}.generated.cs`)
})
