import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { ViteDevServer } from 'vite'
import { committedVariants } from '#sim/machines/everyVariant.ts'
import { variantKey, type Variant } from '#sim/machines/variant.ts'
import type { Geometry } from '#ui/flowchart/geometry.ts'
import { serveChartPage } from './chartPage.ts'
import { test } from './watchedPage.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/ui/flowchart/geometry')
/** `npm run charts`: what Mermaid draws is written, not compared. */
const writes = process.env['CHARTS'] === 'write'

declare global {
  interface Window {
    overflowsOf(variant: Variant, layout: 'wide' | 'narrow', language: 'en' | 'ja'): string[]
    drawChart(wanted: Variant | 'worker' | 'relay'): Promise<Record<'wide' | 'narrow', Geometry>>
  }
}

let server: ViteDevServer
let address: string

// Starting the server, and the first drawing, take a while on a busy machine.
// One worker, so that one server is enough.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  ;({ server, address } = await serveChartPage(root))
})
test.afterAll(() => server.close())

/** A line per node and edge, so that a change can be read. */
const written = (drawn: Record<string, Geometry>): string =>
  `${JSON.stringify(drawn)
    .replaceAll(/("wide"|"narrow"):/g, '\n$1:')
    .replaceAll(/("nodes"|"edges"):/g, '\n  $1:')
    .replaceAll(/\},("[\w-]+"):/g, '},\n    $1:')}\n`

test('what Mermaid draws is what is committed', async ({ page }) => {
  await page.goto(address)
  await page.waitForFunction(() => 'drawChart' in globalThis)
  await mkdir(folder, { recursive: true })
  for (const wanted of [...committedVariants(), 'worker', 'relay'] as const) {
    const key = typeof wanted === 'string' ? wanted : variantKey(wanted)
    const file = join(folder, `${key}.generated.json`)
    const drawn = written(await page.evaluate((chart) => window.drawChart(chart), wanted))
    if (writes) await writeFile(file, drawn)
    const committed = existsSync(file) ? await readFile(file, 'utf8') : 'nothing: run `npm run charts`'
    expect(drawn, key).toBe(committed)
  }
})

test('every name fits its box, in both languages', async ({ page }) => {
  await page.goto(address)
  await page.waitForFunction(() => 'overflowsOf' in globalThis)
  const overflows = await page.evaluate(
    (variants) =>
      variants.flatMap((variant) =>
        (['wide', 'narrow'] as const).flatMap((layout) =>
          (['en', 'ja'] as const).flatMap((language) => window.overflowsOf(variant, layout, language)),
        ),
      ),
    committedVariants(),
  )
  expect([...new Set(overflows)]).toEqual([])
})
