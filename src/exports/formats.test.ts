// Every format takes any run, or says why not; a picture is XML whatever a scenario calls its things.
// @vitest-environment happy-dom

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '#i18n/en.ts'
import { ja } from '#i18n/ja.ts'
import { createTranslate } from '#i18n/t.ts'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { randomWalk } from '#sim/randomWalk.ts'
import { exportOf, exportRefusalText, formats } from './formats.ts'
import { sourceOf } from './testing.ts'

const languages = [createTranslate('en', en), createTranslate('ja', ja)]

describe('every format', () => {
  it('takes any run in both languages, or says why not', () => {
    fc.assert(
      fc.property(scenarioArbitrary(), fc.nat(), (scenario, seed) => {
        const { schedule } = randomWalk(modelOfScenario(scenario), seed, { oddities: 10, limit: 80 })
        const source = sourceOf(scenario, schedule, languages[seed % 2])
        for (const format of formats) {
          const exported = exportOf(format, source)
          if (exported.ok) expect(exported.text.endsWith('\n')).toBe(true)
          else expect(exportRefusalText(exported.refusal).length).toBeGreaterThan(20)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a picture is one SVG without anything that acts, whatever is in it', () => {
    const script = `<script>alert(1)</script>"'><svg onload=alert(1)>&#0; \u{1f36f}`
    const { commands, ...rest } = exampleOf('two-carts')!.scenario
    const scenario: Scenario = {
      ...rest,
      title: script,
      history: [],
      commands: commands.map((command) => ({
        ...command,
        stream: script,
        data: { sku: script.slice(0, 30), quantity: 1 },
      })),
    }
    const exported = exportOf('svg', sourceOf(scenario, undefined, languages[0]))
    const text = exported.ok ? exported.text : ''
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const names = new Set(
      [...documentElement.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()),
    )
    expect([...names].toSorted()).toEqual(['circle', 'desc', 'line', 'rect', 'text', 'title'])
    expect(documentElement.querySelector('title')?.textContent).toBe(script)
  })
})
