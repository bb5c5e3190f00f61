import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { StageLabels } from '#i18n/chart.ts'
import { chartEn } from '#i18n/chart.en.ts'
import { chartJa } from '#i18n/chart.ja.ts'
import { chartOfVariant } from '#projections/chart.ts'
import { chartMarksOf } from '#projections/chartMarks.ts'
import { streamViewOf } from '#projections/streamView.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { run, worldAt } from '#sim/run.ts'
import { parseSchedule } from '#sim/schedule.ts'
import { Stage } from './Stage.tsx'

const model = modelOfScenario(twoCarts.scenario)
const parsed = parseSchedule('A B A B A B A B A B A A B')
const ran = run(model, parsed.ok ? parsed.schedule : [])
const [machine] = model.machines
if (!ran.ok || !machine) throw new Error('two carts run')
const { trace } = ran

const labelsIn =
  (dictionary: Record<keyof typeof chartEn, string>): StageLabels =>
  (key, values = {}) =>
    dictionary[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))

function pictureAt(cursor: number, language: 'en' | 'ja' = 'en', layout: 'wide' | 'narrow' = 'wide'): string {
  const steps = trace.steps.slice(0, cursor)
  const world = worldAt(trace, cursor)
  return renderToStaticMarkup(
    <Stage
      marks={chartMarksOf(model, chartOfVariant(machine?.variant ?? (undefined as never)), steps, world)}
      stream={streamViewOf(model, 'cart-42', steps, world)}
      labels={labelsIn(language === 'en' ? chartEn : chartJa)}
      language={language}
      motion="none"
      layout={layout}
    />,
  )
}

const nodeIn = (picture: string, node: string): string =>
  new RegExp(`<g[^>]*data-node="${node}"[^>]*>`).exec(picture)?.[0] ?? ''

describe('the stage', () => {
  test('is there at the first paint, with both commands at the beginning', () => {
    const picture = pictureAt(0)
    expect(picture.match(/data-node="/g)).toHaveLength(10)
    expect(nodeIn(picture, 'accept')).toContain('data-at="A B"')
    expect(picture).toContain('aria-label="Flowchart"')
    expect(picture).toContain('aria-label="Event stream"')
  })

  test('says in words who stands where, who has been there, and who comes next', () => {
    const picture = pictureAt(13)
    expect(nodeIn(picture, 'canRetry')).toContain('aria-label="Attempts left? 1 of 3 used. B here"')
    expect(nodeIn(picture, 'rehydrate')).toContain('aria-label="4 Rehydrate. visited by A and B"')
    expect(nodeIn(picture, 'attempt')).toContain('next for B"')
    expect(nodeIn(picture, 'reject')).toContain('not visited"')
    expect(picture).toContain('B expected version 1, actual version 2: conflict')
    expect(picture).toContain(
      'aria-label="Version 2: ItemAdded tea × 1, written by A in attempt 1. State: honey × 1, tea × 1"',
    )
  })

  test('speaks Japanese, on a phone too', () => {
    const picture = pictureAt(13, 'ja', 'narrow')
    expect(nodeIn(picture, 'canRetry')).toContain('まだ試せる？')
    expect(picture).toContain('>期待<')
    expect(picture).not.toMatch(/[{}]/)
  })

  test('shows the tokens to eyes only', () => {
    for (const [token] of pictureAt(13).matchAll(/<g[^>]*data-token[^>]*>/g))
      expect(token).toContain('aria-hidden="true"')
  })
})
