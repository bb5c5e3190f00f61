import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examples } from '#scenario/examples/examples.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { backgroundCharts } from '#sim/machines/backgroundChart.ts'
import { chartOf } from '#sim/machines/chart.ts'
import { machineOf } from '#sim/machines/compile.ts'
import { committedVariants } from '#sim/machines/everyVariant.ts'
import type { Geometry } from './geometry.ts'
import { routeOf } from './route.ts'

const folder = join(import.meta.dirname, 'geometry')
const charts = [
  ...committedVariants().map((variant) => chartOf(machineOf(variant))),
  ...Object.values(backgroundCharts),
]
const committedOf = (key: string): Record<'wide' | 'narrow', Geometry> =>
  JSON.parse(readFileSync(join(folder, `${key}.generated.json`), 'utf8')) as Record<
    'wide' | 'narrow',
    Geometry
  >

/** Without the labels, whose places Mermaid rounds. */
const bare = ({ edges, ...rest }: Geometry) => ({
  ...rest,
  edges: Object.fromEntries(Object.entries(edges).map(([id, { points }]) => [id, points])),
})

describe('the committed geometry', () => {
  test.each(examples.map((example) => [example.id, example] as const))(
    'is there for %s',
    (_id, { scenario }) => {
      const { machines: used } = modelOfScenario(scenario)
      const there = readdirSync(folder)
      for (const { key } of used) expect(there).toContain(`${key}.generated.json`)
    },
  )

  test('is there for nothing else than what is said to be committed', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      [...new Set(charts.map(({ key }) => `${key}.generated.json`))].toSorted(),
    )
  })

  // What Mermaid really draws is compared in e2e/chart-geometry.spec.ts; this sees without a browser that it is out of date.
  test.each(charts.map((chart) => [chart.key, chart] as const))(
    'of %s is up to date (`npm run charts`)',
    (key, chart) => {
      for (const layout of ['wide', 'narrow'] as const) {
        const [planned, committed] = [routeOf(chart, layout), committedOf(key)[layout]]
        expect(bare(committed)).toEqual(bare(planned))
        for (const [id, { label }] of Object.entries(planned.edges)) {
          const drawn = committed.edges[id]?.label
          expect(drawn?.anchor).toBe(label?.anchor)
          expect(Math.abs((drawn?.x ?? 0) - (label?.x ?? 0))).toBeLessThanOrEqual(1)
          expect(Math.abs((drawn?.y ?? 0) - (label?.y ?? 0))).toBeLessThanOrEqual(1)
        }
      }
    },
  )
})
