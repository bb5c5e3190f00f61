import type { Locator, Page } from '@playwright/test'
import { expect, test } from './playground.ts'

const row = (page: Page, policy: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: policy, exact: true }) })

test('every order is tried; the counterexample is played, stepped and sent', async ({
  playground,
  page,
  browser,
}) => {
  await playground.open('#/explore/two-carts')
  // The table fills itself: every policy and every mistake on purpose.
  const lost = row(page, 'Overwrite').getByRole('button', { name: /No update is lost: broken by/ })
  await expect(lost).toHaveAccessibleName('No update is lost: broken by 3,080 of 3,432 schedules')
  await expect(row(page, 'Retry for ever').getByRole('cell', { name: 'holds' })).toHaveCount(6)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('All 8,640 schedules covered')
  await playground.click(lost)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'All 3,432 schedules covered: with “Overwrite”, 3,080 of them lose an update.',
  )
  await playground.expectNoAxeViolation()

  const counterexample = page.getByRole('region', { name: 'Shortest counterexample' })
  await expect(counterexample).toContainText('no way back')
  await playground.click(counterexample.getByRole('link', { name: 'Play these steps' }))
  expect(await playground.position()).toBe(0)
  await playground.rush(...Array.from({ length: 12 }, () => 'ArrowRight'))
  await expect(page.getByRole('button', { name: '1 invariant broken' })).toBeVisible()

  const guest = await browser.newPage()
  await guest.goto(page.url())
  await expect(guest.getByRole('button', { name: '1 invariant broken' })).toBeVisible()
  await guest.close()
})

test('a long search can be called off, and says that it is not whole; one that is too large says so before', async ({
  playground,
  page,
}) => {
  await playground.open('#/explore/six-clients')
  await page.getByText('How to search').click()
  await page.getByRole('checkbox', { name: 'Every single state' }).check()
  const note = page.getByText(/states: more than the 1,000,000 that may be kept/)
  await expect(note).toBeVisible()
  await expect(page.getByRole('button', { name: /^\d commands?$/ })).toBeVisible()
  // So many that the search goes on for seconds after the button to call it off is there.
  await page.getByRole('combobox', { name: 'At most' }).selectOption('10,000,000 states')
  await page.getByRole('combobox', { name: 'Memory' }).selectOption('1,024 MB')
  await page.getByRole('button', { name: 'Explore it all the same, as far as the budget goes' }).click()
  await expect(page.getByText(/Searching .* states, \d+ steps deep/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/The search stopped early/)).toBeVisible()
  await expect(page.getByLabel('The search in figures')).toContainText('partial')
})

test.describe('in Japanese', () => {
  test.use({ language: 'ja', colorScheme: 'dark' })

  test('beside the playground the run is marked among all states, and a state is a way to go; each step looks ahead', async ({
    playground,
    page,
  }) => {
    await playground.open('#/play/lost-update-by-overwrite?step=4')
    await playground.click(playground.button('先を見る'))
    await expect(playground.card('A')).toContainText('更新が失われるおそれがあります')
    await playground.click(playground.button('全探索'))
    const graph = page.getByRole('group', { name: '状態グラフ' })
    const here = graph.locator('[aria-current="step"]')
    await expect(here).toHaveAccessibleName(/4ステップ後。.*現在地/)
    // By keyboard to the neighbour at the right, and there.
    await here.focus()
    await page.keyboard.press('ArrowRight')
    await playground.press('Enter')
    await expect(here).toHaveAccessibleName(/5ステップ後/)
    expect(await playground.position()).toBe(5)
    await expect(page.getByText(/ここへ来る道は/)).toBeVisible()
    await playground.expectNoAxeViolation()
    await playground.press('Escape')
    await expect(graph).toBeHidden()
  })
})

test('at 390 pixels nothing scrolls sideways but the table and the picture', async ({ playground, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.open('#/explore/two-carts')
  await expect(page.getByRole('group', { name: 'State graph' })).toBeVisible()
  await playground.expectNoSidewaysScroll()
})
