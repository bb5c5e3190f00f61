import { expect, test, type Playground } from './playground.ts'

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

/** Tab by Tab to what has this name, as somebody without a mouse gets there. */
async function tabTo(
  playground: Playground,
  role: 'button' | 'radio' | 'combobox' | 'switch' | 'tab',
  name: string | RegExp,
) {
  const wanted = playground.page
    .getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
  for (let tabs = 0; !(await wanted.evaluate((node) => node === document.activeElement)); tabs++) {
    expect(tabs, `${String(name)} within reach of Tab`).toBeLessThan(90)
    await playground.page.keyboard.press('Tab')
  }
}

test('without a mouse: step, play, seek, predict, fork, policy, comparison, share, language', async ({
  playground,
  page,
}) => {
  await playground.open()
  await tabTo(playground, 'button', 'Step A')
  await playground.press('Enter')
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
  await tabTo(playground, 'button', playground.words.onConflict)
  await playground.press('Enter')
  await tabTo(playground, 'radio', /^Retry, 3 attempts/)
  await playground.press('ArrowDown')
  await playground.press('Escape')
  await expect(page.getByRole('button', { name: playground.words.onConflict })).toContainText('409')

  // Share opens as a dialog, has the focus, gives it back.
  await tabTo(playground, 'button', 'Share')
  await playground.press('Enter')
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
  await tabTo(playground, 'button', 'Language')
  await playground.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})
