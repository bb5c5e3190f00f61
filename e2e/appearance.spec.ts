import { collisionKeys, expect, test } from './playground.ts'

const conflict = '#/play/two-carts?step=12'

// Both themes and both languages; that every pair of colours in use has its contrast in both themes is a unit test's.
const appearances = [
  { language: 'en', colorScheme: 'light' },
  { language: 'ja', colorScheme: 'dark' },
] as const

for (const { language, colorScheme } of appearances)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme })

    test('axe finds nothing at 1440 px: at the start, in the conflict, at the end', async ({
      playground,
      page,
    }) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await playground.open()
      await playground.expectNoAxeViolation()
      await playground.rush(...collisionKeys)
      await playground.expectNoAxeViolation()
      await playground.press('End')
      await playground.expectNoAxeViolation()
    })

    test('axe finds nothing at 1024 px and on a phone', async ({ playground, page }) => {
      await page.setViewportSize({ width: 1024, height: 768 })
      await playground.open(conflict)
      await playground.expectNoAxeViolation()
      await page.setViewportSize({ width: 390, height: 844 })
      await playground.rest()
      await playground.expectNoAxeViolation()
    })
  })

test('axe finds nothing in what opens', async ({ playground, page }) => {
  await playground.open('#/play/etag-and-a-rename?step=12')
  await playground.expectNoAxeViolation()
  await playground.click(page.getByRole('button', { name: playground.words.onConflict }))
  await playground.expectNoAxeViolation()
  await playground.press('Escape')
  await playground.click(page.getByRole('button', { name: /invariants hold so far/ }))
  await playground.expectNoAxeViolation()
  await playground.press('Escape', '?')
  await playground.expectNoAxeViolation()
})

test('no sideways scrolling at 390 px, in any example', async ({ playground, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.open()
  const ids = await playground.scenario
    .locator('option')
    .evaluateAll((options) => options.map((o) => o.getAttribute('value') ?? ''))
  for (const id of ids) {
    await playground.scenario.selectOption(id)
    await playground.rest()
    await playground.expectNoSidewaysScroll()
    await playground.rush('End')
    await playground.expectNoSidewaysScroll()
  }
})

test('on a phone the transport is in reach, and its targets are 44 px', async ({ playground, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.open()
  for (const name of ['back', 'play', 'forward', 'reset'] as const) {
    const box = await playground.tool(name).boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await expect(playground.tool(name)).toBeInViewport({ ratio: 1 })
  }
  for (const id of ['A', 'B']) {
    expect((await playground.stepButton(id).boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await expect(playground.stepButton(id)).toBeInViewport({ ratio: 1 })
  }
})

test('zoomed to 200 %, nothing is cut off sideways', async ({ playground, page }) => {
  await page.setViewportSize({ width: 720, height: 450 })
  await playground.open()
  await playground.expectNoSidewaysScroll()
  await playground.step('A', 'B')
  await expect(playground.headline).toBeVisible()
})

test('language and theme are switched and remembered', async ({ playground, page }) => {
  await playground.open()
  await playground.click(playground.button('Theme'))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await playground.click(playground.button('Language'))
  await expect(playground.headline).toContainText('同時にcart-42を変更しようとしています')
  await page.reload()
  await playground.rest()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await playground.click(playground.button('言語'))
  await expect(playground.headline).toContainText('are about to change')
})

test('the picture below the headline stays where it is, step by step', async ({ playground, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open()
  const picture = page.locator('svg').filter({ has: page.getByRole('region', { name: 'Flowchart' }) })
  const places = new Set<number | undefined>()
  const buttons = new Set<number | undefined>()
  for (let step = 0; step <= 20; step++) {
    const { y, height } = (await picture.boundingBox()) ?? { y: 0, height: 0 }
    places.add(Math.round(y * 10 + height))
    buttons.add((await playground.stepButton('A').boundingBox())?.y)
    await page.keyboard.press('ArrowRight')
    await expect(playground.slider).toHaveValue(String(Math.min(step + 1, 20)))
  }
  expect(places.size).toBe(1)
  expect(buttons.size).toBe(1)
})

test('the flowchart is there before Mermaid, which nobody has asked for yet', async ({
  playground,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await playground.open()
  await expect(
    page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="append"]').first(),
  ).toBeVisible()
  expect(asked.filter((url) => /mermaid|dagre|flowDiagram/i.test(url))).toEqual([])
})
