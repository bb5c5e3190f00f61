// Taking a run out of the page: looked at, copied, saved. And whatever a scenario calls its things, it is text everywhere.

import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { encodeLink } from '#scenario/link.ts'
import type { Scenario } from '#scenario/schema.ts'
import { expect, test, type Playground } from './playground.ts'

const choose = (playground: Playground, kind: string) =>
  playground.click(playground.page.getByRole('radio', { name: kind, exact: true }))

async function saved(playground: Playground, button: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    playground.page.waitForEvent('download'),
    playground.click(playground.button(button)),
  ])
  return { name: download.suggestedFilename(), content: await contentOf(download) }
}

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

/** As an image of its own: its size, or null where it is none. */
const imageSize = (page: Page, svg: string) =>
  page.evaluate(async (text) => {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, svg)

const sizeSaid = (svg: string): number[] =>
  ['width', 'height'].map((side) => Number(new RegExp(`<svg[^>]* ${side}="(\\d+)"`).exec(svg)?.[1]))

test('the panel shows, copies and saves; pictures open as images of the right size', async ({
  playground,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await playground.open('#/play/two-carts?step=13')
  await playground.click(playground.button('Export'))
  await playground.expectNoAxeViolation()
  for (const kind of ['Chart', 'Timeline', 'Every step']) {
    await choose(playground, kind)
    const { name, content } = await saved(playground, 'Download SVG')
    expect(name).toMatch(/^two-carts-collide\.(chart|timeline|run)\.svg$/)
    const svg = content.toString('utf8')
    const [width = 0, height = 0] = sizeSaid(svg)
    expect(width).toBeGreaterThan(400)
    expect(await imageSize(page, svg)).toEqual([width, height])
    if (kind !== 'Timeline') continue
    const png = (await saved(playground, 'Download PNG')).content
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height])
  }
  await choose(playground, 'Vitest')
  const preview = page.getByRole('textbox', { name: 'Preview' })
  await expect(preview).toHaveValue(/import \{ expect, test \} from 'vitest'/)
  await playground.click(playground.button('Copy'))
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview.inputValue())
  const file = await saved(playground, 'Download TS')
  expect(file.name).toBe('two-carts-collide.test.ts')
  expect(file.content.toString('utf8')).toBe(await preview.inputValue())
  await playground.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(playground.button('Export')).toBeFocused()
})

test.describe('in Japanese, dark, on a phone', () => {
  test.use({ language: 'ja', colorScheme: 'dark', viewport: { width: 390, height: 844 } })

  test('what a run cannot become is said, with what to do', async ({ playground, page }) => {
    await playground.open('#/play/lost-update-by-overwrite')
    await playground.click(playground.button('その他'))
    await playground.click(playground.button('書き出す'))
    await choose(playground, 'xUnit')
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('ほかの方針を選んでください')
    await choose(playground, 'プロンプト：テスト10個')
    await expect(page.getByRole('textbox', { name: 'プレビュー' })).toHaveValue(/テストケースを10個/)
    await playground.expectNoSidewaysScroll()
    await playground.expectNoAxeViolation()
  })
})

test('a script in every text never runs, neither on the page nor in what is exported', async ({
  playground,
  page,
}) => {
  const script = `<img src=x onerror=alert(1)><script>alert(1)</script>"'><svg onload=alert(1)>`
  const short = '<script>alert(1)//'
  const scenario: Scenario = {
    version: 1,
    title: { en: script, ja: script },
    description: script,
    domain: 'document',
    history: [{ stream: short, type: short, data: { [short]: script } }],
    commands: ['A', 'B'].map((id) => ({ id, stream: short, type: 'Rename', data: { title: script } })),
    policy: { kind: 'return-conflict', status: 409 },
    dispatch: { mode: 'outbox' },
    handlers: [{ id: 'mail', on: ['DocumentRenamed'], effect: 'email', durationMs: 1 }],
  }
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await playground.open(`#/play?s=${await encodeLink(scenario, [])}&step=12`)
  await expect(playground.scenario).toBeVisible()
  await playground.rush('End')
  await playground.click(playground.button('Export'))
  const live = () =>
    page.evaluate(() => document.querySelectorAll('img[src="x"], [onerror], [onload], main script').length)
  expect(await live()).toBe(0)
  for (const kind of ['Chart', 'Timeline', 'Every step']) {
    await choose(playground, kind)
    const svg = (await saved(playground, 'Download SVG')).content.toString('utf8')
    expect(await imageSize(page, svg)).toEqual(sizeSaid(svg))
    const inside = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
      const all = [...documentElement.querySelectorAll('*')]
      return {
        names: [...new Set(all.map(({ localName }) => localName))],
        handlers: all
          .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
          .filter((name) => name.startsWith('on')),
      }
    }, svg)
    expect(inside.names).not.toContain('parsererror')
    for (const name of ['script', 'img', 'foreignObject', 'a']) expect(inside.names).not.toContain(name)
    expect(inside.handlers).toEqual([])
  }
  await choose(playground, 'Embed')
  const snippet = await page.getByRole('textbox', { name: 'HTML for your page' }).inputValue()
  const elements = await page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    return [...body.querySelectorAll('*')].map(({ localName }) => localName)
  }, snippet)
  expect(elements).toEqual(['iframe'])
  expect(dialogs).toEqual([])
})
