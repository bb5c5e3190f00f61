import { expect, test, type Playground } from './playground.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

type Role = 'button' | 'radio' | 'combobox' | 'switch' | 'tab'

/** Tab by Tab to what has this name, as somebody without a mouse gets there. */
async function tabTo(playground: Playground, role: Role, name: string | RegExp, way = 'Tab') {
  const wanted = playground.page
    .getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
  for (let tabs = 0; !(await wanted.evaluate((node) => node === document.activeElement)); tabs++) {
    expect(tabs, `${String(name)} within reach of ${way}`).toBeLessThan(90)
    await playground.page.keyboard.press(way)
  }
}

async function pressOn(playground: Playground, role: Role, name: string | RegExp, way = 'Tab') {
  await tabTo(playground, role, name, way)
  await playground.press('Enter')
}

test('without a mouse: step, play, seek, fork, policy, share, language', async ({ playground, page }) => {
  await playground.open()
  await pressOn(playground, 'button', 'Step A')
  await playground.rush('1', '1', '2', '2', '2')
  expect(await playground.position()).toBe(6)

  // To the conflict that lies ahead, to the end, back, and a key for whole commands.
  await playground.press(']')
  await expect(playground.headline).toContainText('append is refused')
  await playground.press('End')
  await playground.press('Shift+ArrowLeft')
  expect(await playground.position()).toBeLessThan(20)
  await playground.press('Home')
  await playground.press('b')
  await expect(page.getByRole('alert')).toBeVisible()

  // The policy, from its menu.
  await pressOn(playground, 'button', playground.words.onConflict)
  await tabTo(playground, 'radio', /^Retry, 3 attempts/)
  await playground.press('ArrowDown')
  await playground.press('Escape')
  await expect(page.getByRole('button', { name: playground.words.onConflict })).toContainText('409')

  // Share opens as a dialog, has the focus, gives it back.
  await pressOn(playground, 'button', 'Share')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  await playground.press('Escape')
  await expect(playground.button('Share')).toBeFocused()

  // The code, from its tab; help; the other language.
  await page.keyboard.press('?')
  await playground.rest()
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await playground.press('Escape')
  await pressOn(playground, 'button', 'Language')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('without a mouse: tour, closer look, breakpoint, prediction, fault, kept orders, comparison', async ({
  playground,
  page,
}) => {
  await playground.open()

  // The tour has the focus, goes on by Enter, and leaves it at the next thing to press.
  await pressOn(playground, 'button', 'Short tour')
  const tour = page.getByRole('dialog', { name: 'You are the scheduler' })
  await expect(tour).toBeFocused()
  await pressOn(playground, 'button', 'Next')
  await expect(page.getByRole('dialog', { name: 'One picture' })).toBeVisible()
  await playground.press('Escape')
  await expect(playground.stepButton('A')).toBeFocused()

  // A node of the chart: a breakpoint, and the keys that look closer.
  const node = page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="decide"]')
  await pressOn(playground, 'button', /^5 Decide/)
  await expect(node).toHaveAttribute('aria-pressed', 'true')
  const width = async () => (await node.locator('rect').first().boundingBox())?.width ?? 0
  const whole = await width()
  await tabTo(playground, 'button', /^5 Decide/)
  await playground.press('+')
  expect((await width()) / whole).toBeCloseTo(1.5, 1)
  await playground.press('f')
  expect((await width()) / whole).toBeCloseTo(1, 1)
  await playground.press('Escape')

  // Asked before the step, answered by a key.
  await playground.rush('1', '2', '1', '2', '1', '2', '1', '2', '1', '2')
  await pressOn(playground, 'button', 'Predict')
  expect(await playground.position()).toBe(10)
  await playground.press('1')
  const question = page.getByRole('group', { name: 'What happens if A steps now?' })
  await expect(question).toBeVisible()
  await pressOn(playground, 'button', 'its event is recorded')
  await expect(page.getByText('Right: its event is recorded.')).toBeVisible()
  await pressOn(playground, 'button', 'Predict')

  // Something goes wrong.
  await pressOn(playground, 'button', 'What goes wrong?', 'Shift+Tab')
  await pressOn(playground, 'button', /^The server goes down/)
  await expect(playground.headline).toContainText('The server goes down')
  await playground.press('Escape')

  // Somebody else at an earlier step: an order of its own, and the old one is kept.
  await playground.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', '1')
  await pressOn(playground, 'button', 'Kept orders')
  await pressOn(playground, 'button', 'Compare')
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByRole('row')).toHaveCount(3)
  await playground.press('Escape')

  // All policies, and one of them taken.
  await pressOn(playground, 'button', 'Compare policies', 'Shift+Tab')
  await expect(comparison.getByRole('row')).toHaveCount(7)
  await pressOn(playground, 'button', 'Show this')
  await expect(comparison).toBeHidden()
  await expect(page.getByRole('button', { name: playground.words.onConflict })).toContainText('409')
})
