import { expect, test } from './playground.ts'

const chart = '[role="img"] svg'

test('a newcomer finds the way to exercises and guides; the first Step is there at once', async ({
  playground,
  page,
}) => {
  await playground.open()
  await expect(playground.stepButton('A')).toBeEnabled()
  await playground.click(page.getByRole('button', { name: 'Learn', exact: true }))
  const ways = page.getByRole('navigation', { name: 'Learn' }).getByRole('link')
  await expect(ways).toHaveText([/^Exercises/, /^Guides/, /^Contention/, /^Glossary/, /^For facilitators/])
  await playground.click(ways.nth(1))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides')
  await expect(page.getByRole('link', { name: /Which policy/ })).toBeVisible()
})

test('which policy: answered by keyboard, marked in the chart, sent as an address, run from its leaf', async ({
  playground,
  page,
}) => {
  await playground.open('#/guides/which-policy')
  const question = page.locator('#open-question')
  await page.getByRole('button', { name: 'No', exact: true }).focus()
  await playground.press('Enter')
  await expect(question).toBeFocused()
  await expect(question).toContainText('Must a person look')
  // From the question the answers are next: Yes, then No.
  await playground.press('Tab', 'Enter')
  await expect(page.locator('#leaf')).toBeFocused()
  await expect(page.locator('#leaf')).toHaveText('B. Return the conflict')
  await expect(page).toHaveURL(/#\/guides\/which-policy\?path=no-yes$/)
  const drawn = page.locator(chart)
  await expect(drawn.locator('[data-mark="here"]')).toHaveAttribute('data-box', 'return')
  await expect(drawn.locator('g[data-box][data-mark="been"]')).toHaveCount(2)
  await expect(drawn.locator('path[data-way="e_same_no"]')).toHaveAttribute('data-mark', 'been')
  await expect(drawn.locator('path[data-way="e_same_yes"]')).toHaveAttribute('data-mark', 'none')
  await playground.expectNoAxeViolation()

  await playground.click(page.getByRole('button', { name: 'One question back' }))
  await expect(question).toContainText('Must a person look')
  await page.goBack()
  await playground.rest()
  await expect(page.locator('#leaf')).toHaveText('B. Return the conflict')
  await playground.click(page.getByRole('link', { name: 'See it run' }))
  await expect(playground.scenario).toHaveValue('etag-and-a-rename')
  await expect(playground.headline).toContainText('it has seen version 1, but doc-1 is at 2')
})

test('the chart can be clicked as well, and a leaf of one’s own scenario opens by link', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/guides/now-or-later')
  await playground.click(page.locator(chart).locator('[data-box="inTransaction"]'))
  await expect(page).toHaveURL(/path=no-no-yes$/)
  await expect(page.locator('#leaf')).toContainText('in the transaction')
  await playground.click(page.getByRole('link', { name: 'See it run' }))
  await expect(page).toHaveURL(/#\/play\?s=1\./)
  await expect(page.getByRole('region', { name: 'Outside world' })).toContainText('0')
})

test('a cell of the delivery table runs what it says', async ({ playground, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await playground.open('#/guides/delivery-table')
  const table = page.getByRole('table')
  await expect(table.getByRole('link')).toHaveCount(19)
  const row = table.getByRole('row', { name: /^The first handler is done/ })
  await playground.click(row.getByRole('link', { name: /Twice/ }))
  await expect(page).toHaveURL(/#\/play\?s=1\./)
  await playground.press('End')
  await expect(page.getByRole('region', { name: 'Outside world' })).toContainText(/2\s*expected 1/i)
})

test('the check: a wrong answer is explained, then the right one', async ({ playground, page }) => {
  await playground.open('#/guides/later-check')
  const question = page.getByRole('group', { name: /in-memory|queue in memory/ })
  await playground.click(question.getByRole('radio', { name: /delivered after the restart/ }))
  await expect(question.getByRole('status')).toContainText('Not quite')
  await expect(question.getByRole('status')).toContainText('From where?')
  await expect(page.getByText('0 of 5 right')).toBeVisible()
  await playground.click(question.getByRole('radio', { name: /They are gone, and the clients already/ }))
  await expect(question.getByRole('status')).toContainText('Right')
  await expect(question.getByRole('link', { name: 'A crash eats the queue' })).toBeVisible()
  await expect(page.getByText('1 of 5 right')).toBeVisible()
  await playground.expectNoAxeViolation()
})

test.describe('in Japanese', () => {
  test.use({ language: 'ja', colorScheme: 'dark' })

  test('the glossary opens at a term; an idea links its first mention', async ({ playground, page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await playground.open('#/guides/conflicts-ideas')
    await playground.expectNoSidewaysScroll()
    await playground.expectNoAxeViolation()
    await playground.click(page.getByRole('link', { name: '楽観ロック', exact: true }))
    const term = page.getByRole('row', { name: /楽観ロック/ })
    await expect(term).toBeInViewport()
    await expect(term).toContainText('optimistic concurrency')
    await playground.expectNoSidewaysScroll()
    await playground.expectNoAxeViolation()
  })

  test('table and chart fit a phone, and axe finds nothing', async ({ playground, page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const id of ['delivery-table', 'now-or-later?path=no-no-no']) {
      await playground.open(`#/guides/${id}`)
      await playground.expectNoSidewaysScroll()
      await playground.expectNoAxeViolation()
    }
  })
})

test('an address that names no guide and no term says so and offers what there is', async ({
  playground,
  page,
}) => {
  await playground.open('#/guides/which-polizy')
  await expect(page.getByRole('alert')).toContainText('There is no guide “which-polizy”')
  await expect(page.getByRole('link', { name: /Which policy/ })).toBeVisible()
  await playground.open('#/glossary/mergency')
  await expect(page.getByRole('alert')).toContainText('“mergency” is not in the glossary')
})
