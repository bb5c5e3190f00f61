import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { ViteDevServer } from 'vite'
import { serveTimelinePage } from '../bench/browser/timelinePage.ts'
import { expect, test } from './playground.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Lanes' })
const active = async (page: Page): Promise<string> => {
  const id = (await grid(page).getAttribute('aria-activedescendant')) ?? ''
  return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
}

test('compared with synchronous dispatch, the queue answers earlier', async ({ playground, page }) => {
  await playground.open('#/play/pay-and-three-handlers')
  await playground.click(playground.button('Compare modes'))
  const comparison = page.getByRole('region', { name: 'Comparison' })
  const response = async (mode: string): Promise<number> => {
    const text = await comparison.locator(`tr[data-run="${mode}"] td`).first().innerText()
    return Number(/([\d,]+) ms/.exec(text)?.[1])
  }
  expect(await response('afterCommit')).toBe(260)
  expect(await response('queue')).toBe(40)
  await playground.expectNoAxeViolation()
})

test('policies are compared too, also where nothing is handed on', async ({ playground, page }) => {
  await playground.open('#/play/two-carts?step=13')
  await playground.click(playground.button('Compare policies'))
  const comparison = page.getByRole('dialog', { name: 'The same order of steps under every policy' })
  // The same dialog as from the policies' menu: first what each comes to, and how at a press.
  await expect(comparison.getByRole('button', { name: 'Show this' })).toHaveCount(5)
  await playground.click(comparison.getByRole('radio', { name: 'Time axis' }))
  const row = (name: string): Locator =>
    comparison.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  await expect(row('Retry, 3 attempts').getByRole('cell').first()).toContainText('80 ms')
  await expect(row('Return the conflict, 409').getByRole('cell').first()).toContainText('40 ms')
  await comparison.getByRole('checkbox', { name: 'Overwrite' }).check()
  await playground.rest()
  await expect(row('Overwrite').getByRole('cell').first()).toContainText('40 ms')
  // Four at most.
  await expect(comparison.getByRole('checkbox', { name: 'Merge, decide again' })).toBeDisabled()
  await playground.expectNoAxeViolation()
})

test('by mouse: Ctrl and the wheel look closer, dragging moves the lanes', async ({ playground, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/play/pay-and-three-handlers?step=20')
  const canvas = page.locator('canvas').first()
  const picture = async (): Promise<string> => {
    await playground.rest()
    return canvas.evaluate((node: HTMLCanvasElement) => node.toDataURL())
  }
  const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const whole = await picture()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await expect.poll(picture).not.toBe(whole)
  const closer = await picture()
  await page.mouse.down()
  await page.mouse.move(x + width / 2 - 120, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(picture).not.toBe(closer)
  await playground.click(page.getByRole('button', { name: 'Fit', exact: true }).last())
  await page.mouse.move(0, 0)
  // What a worker paints since it moves is, pixel for pixel, what the page painted while it rested.
  expect(page.workers().some((worker) => worker.url().includes('paintWorker'))).toBe(true)
  await expect.poll(picture).toBe(whole)
})

test('lanes that do not fit are a press away', async ({ playground, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/play/crash-eats-the-queue?step=20')
  const all = page.getByRole('button', { name: 'All 15 lanes' })
  const hidden = (): Promise<number> =>
    page.locator('[data-more]').evaluate((box) => box.scrollHeight - box.clientHeight)
  expect(await hidden()).toBeGreaterThan(50)
  await playground.click(all)
  await expect(all).toHaveAttribute('aria-pressed', 'true')
  expect(await hidden()).toBeLessThanOrEqual(0)
})

/** The part of the run that the miniature above the ruler shows as seen, in pixels of the canvas; null where all of it is seen. */
const seenPart = (page: Page): Promise<{ left: number; right: number } | null> =>
  page
    .locator('canvas')
    .last()
    .evaluate((canvas: HTMLCanvasElement) => {
      // A copy of the one row of pixels: reading a canvas that is painted all the time makes it slow.
      const row = new OffscreenCanvas(canvas.width, 1)
      const context = row.getContext('2d', { willReadFrequently: true })
      context?.drawImage(canvas, 0, -Math.round(4 * devicePixelRatio))
      const { width = 0, data } = context?.getImageData(0, 0, canvas.width, 1) ?? {}
      const columns = Array.from({ length: width }, (_, x) => data?.[x * 4] ?? 255)
      const darkest = Math.min(...columns)
      // Without a miniature there is nothing but the ground.
      if (darkest > 200) return null
      const thumb = columns.flatMap((value, x) => (value < darkest + 12 ? [x] : []))
      return { left: thumb[0] ?? 0, right: thumb.at(-1) ?? 0 }
    })

test('the wheel zooms, dragging pans, and the miniature is taken hold of', async ({ playground, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/play/the-queue-grows')
  const box = await page.locator('canvas').last().boundingBox()
  if (!box) throw new Error('there is a timeline')
  const part = async () => {
    await playground.rest()
    const found = await seenPart(page)
    return found ?? { left: NaN, right: NaN }
  }
  expect(await seenPart(page)).toBeNull()

  const [x, y] = [box.x + 500, box.y + 120]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -500)
  await page.keyboard.up('Control')
  const zoomed = await part()
  const width = zoomed.right - zoomed.left
  expect(width).toBeLessThan(box.width / 2)

  await page.mouse.down()
  await page.mouse.move(x - 240, y, { steps: 4 })
  await page.mouse.up()
  const panned = await part()
  expect(panned.left).toBeGreaterThan(zoomed.left + 20)
  expect(Math.abs(panned.right - panned.left - width)).toBeLessThanOrEqual(2)

  await page.mouse.move(box.x + (panned.left + panned.right) / 2, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + 1200, box.y + 4, { steps: 4 })
  await page.mouse.up()
  const dragged = await part()
  expect(dragged.left).toBeLessThan(1200)
  expect(dragged.right).toBeGreaterThan(1200)
  expect(await playground.position()).toBe(0)

  await playground.click(playground.button('Fit'))
  expect(await seenPart(page)).toBeNull()
})

test('an event is followed by keyboard to all that it caused', async ({ playground, page }) => {
  await playground.open('#/play/pay-returns-first')
  await grid(page).focus()
  await playground.press('Home')
  for (let i = 0; i < 12 && !(await active(page)).includes('event OrderPaid'); i++)
    await playground.press('ArrowDown')
  expect(await active(page)).toContain('event OrderPaid')
  await playground.press('Enter')
  const chain = page.getByRole('region', { name: 'Chain of causes' })
  await expect(chain).toContainText('Correlation idA')
  await expect(chain).toContainText('Event idA#1.0')
  for (const handler of ['Points', 'E-mail', 'Audit'])
    await expect(chain).toContainText(`effect of ${handler}`)
  expect(await playground.position()).toBe(6)
  await chain.getByRole('button', { name: /effect of Audit/ }).press('Enter')
  await playground.rest()
  expect(await playground.position()).toBeGreaterThan(6)
  await playground.expectNoAxeViolation()
  await grid(page).focus()
  await playground.press('Escape')
  await expect(chain).toBeHidden()
})

test('the same as a table, whose rows lead to their steps', async ({ playground, page }) => {
  await playground.open('#/play/pay-and-three-handlers')
  await playground.click(playground.button('Show as table'))
  const table = page.getByRole('table', { name: 'Timeline' })
  const row = table.locator('tr[data-span="event"]')
  await expect(row).toContainText('A#1.0')
  await playground.click(row.getByRole('button'))
  expect(await playground.position()).toBe(Number(await row.getByRole('button').innerText()))
  await playground.expectNoAxeViolation()
})

test.describe('canvas and SVG', () => {
  let server: ViteDevServer
  let address: string
  test.describe.configure({ mode: 'default' })
  test.beforeAll(async () => {
    const root = join(import.meta.dirname, '..')
    ;({ server, address } = await serveTimelinePage(root, 'node_modules/.vite-timeline'))
  })
  test.afterAll(() => server.close())

  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'ja'],
  ] as const)
    test(`show the same picture, ${theme}, ${language}`, async ({ browser }) => {
      const page = await browser.newPage()
      await page.goto(address)
      await page.waitForFunction(() => 'laboratory' in window)
      const requests = [
        { scenario: 'crashed', modes: ['afterCommit', 'queue', 'outbox'], axis: 'time', detail: 'brief' },
        { scenario: 'busy', modes: ['queue'], axis: 'steps', detail: 'full' },
        { scenario: 'crashed', modes: ['outbox'], axis: 'folded', detail: 'full' },
      ]
      for (const request of requests) {
        const differing = await page.evaluate(
          (asked) =>
            (
              window as unknown as { laboratory: { differenceOf(r: unknown): Promise<number> } }
            ).laboratory.differenceOf(asked),
          { ...request, theme, language, width: 1200, scale: 1 },
        )
        expect(differing).toBeLessThan(0.002)
      }
      await page.close()
    })
})
