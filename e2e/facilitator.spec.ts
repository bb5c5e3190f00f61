import { expect, test } from './playground.ts'

test('every exercise has a link and a code; a choice becomes the class link', async ({
  playground,
  page,
}) => {
  await playground.open('#/workshop')
  const sheet = page.getByRole('region', { name: 'The exercises' })
  const rows = sheet.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
  const count = await rows.count()
  expect(count).toBeGreaterThan(1)
  await expect(sheet.getByRole('img', { name: /^QR code for the link to/ })).toHaveCount(count)
  for (const href of await rows.getByRole('heading').getByRole('link').evaluateAll(hrefsOf))
    expect(href).toMatch(/^#\/exercises\/[ab]\d+-[a-z0-9-]+\?lang=en$/)
  await expect(rows.first()).toContainText('To discuss')

  await playground.click(page.getByRole('button', { name: 'None' }).first())
  await playground.click(page.getByRole('button', { name: 'None' }).last())
  await expect(page.getByText('Choose at least one exercise.')).toBeVisible()
  await playground.click(page.getByRole('checkbox', { name: /^A1 / }))
  await playground.click(page.getByRole('radio', { name: 'Japanese' }))
  await expect(rows).toHaveCount(1)
  // One row is like the others, and axe takes seconds over all of their codes.
  await playground.expectNoAxeViolation()
  const link = page.getByRole('region', { name: 'The class link' }).getByRole('link', { name: /class\?/ })
  await expect(link).toHaveAttribute('href', '#/workshop/class?list=a1&lang=ja')
  await playground.click(link)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日の演習')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await playground.expectNoAxeViolation()
})

const hrefsOf = (links: (HTMLElement | SVGElement)[]) => links.map((link) => link.getAttribute('href'))

test('the projector view is large, shows the keys, stays from link to link, and is left', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/play/two-carts?view=projector')
  const keys = page.getByRole('complementary', { name: 'Keys' })
  await expect(keys).toContainText('step a process')
  await expect(page.locator('html')).toHaveAttribute('data-view', 'projector')
  await playground.press('ArrowRight')
  expect(await playground.position()).toBe(1)
  // The slider is where one clicks, large or not.
  const box = await playground.slider.boundingBox()
  if (!box) throw new Error('the slider has a box')
  await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2)
  await playground.rest()
  expect(await playground.position()).toBe(20)
  await playground.expectNoAxeViolation()
  await page.evaluate(() => (location.hash = '#/guides'))
  await playground.rest()
  await expect(page.locator('html')).toHaveAttribute('data-view', 'projector')
  await playground.click(page.getByRole('button', { name: 'Leave projector view' }))
  await expect(page.locator('html')).not.toHaveAttribute('data-view', 'projector')
})

test.describe('on paper', () => {
  test('the sheet has codes, links and questions, and nothing to press', async ({ playground, page }) => {
    await playground.open('#/workshop')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('checkbox').first()).toBeHidden()
    await expect(page.getByRole('button', { name: 'Print the sheet' })).toBeHidden()
    await expect(page.getByRole('img', { name: 'QR code for the class link' })).toBeVisible()
    await expect(page.getByText(/#\/exercises\/a1-make-a-conflict\?lang=en$/)).toBeVisible()
  })
})
