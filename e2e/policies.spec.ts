import { collisionKeys, expect, test } from './playground.ts'

test('the same choices under another policy', async ({ playground, page }) => {
  await playground.open()
  await playground.rush(...collisionKeys)
  await playground.click(page.getByRole('button', { name: playground.words.onConflict }))
  const policies = page.getByRole('radiogroup', { name: 'Policy' })
  await expect(policies.getByRole('radio', { name: /^Retry, 3 attempts/ })).toBeChecked()
  await playground.click(policies.getByRole('radio', { name: /^Overwrite/ }))
  // A press chooses and is done.
  await expect(policies).toBeHidden()
  await expect(playground.headline).toContainText('though it had only seen version 1')
  await playground.click(page.getByRole('button', { name: '1 invariant broken' }))
  await playground.click(page.getByRole('button', { name: 'Go to step 13' }))
  expect(await playground.position()).toBe(13)
  // At the end the summary names it, and leads there too.
  await playground.press('End')
  await playground.click(playground.button('“No update is lost” at step 13'))
  expect(await playground.position()).toBe(13)
  await page.goBack()
  await playground.rest()
  await expect(playground.headline).toContainText('B’s append is refused')
})

test('choices that another policy does not have are left out, and counted', async ({ playground, page }) => {
  await playground.open('#/play/etag-and-a-rename?step=12')
  await playground.click(playground.button('Give up B'))
  await playground.press('End')
  await playground.click(page.getByRole('button', { name: playground.words.onConflict }))
  await page.getByRole('radio', { name: /^Overwrite/ }).click()
  await playground.rest()
  await expect(page.getByRole('alert')).toContainText(
    /\d+ of your choices do(es)? not exist under this policy/,
  )
})

test('policy B: the person sees what changed and decides', async ({ playground, page }) => {
  await playground.open('#/play/etag-and-a-rename?step=12')
  const card = playground.card('B')
  await expect(card.getByRole('table')).toHaveAccessibleName('What changed in the meantime')
  await expect(card.getByRole('deletion')).toHaveText('Draft')
  await expect(card.getByRole('insertion')).toHaveText('Budget')
  await expect(card.getByRole('figure')).toContainText('Somebody changed this in the meantime')
  const reviewed = await playground.position()

  await playground.click(playground.button('Give up B'))
  await playground.press('End')
  await expect(card).toContainText('Given up')

  await playground.slider.focus()
  await playground.rush(
    ...Array.from({ length: (await playground.position()) - reviewed }, () => 'ArrowLeft'),
  )
  expect(await playground.position()).toBe(reviewed)
  await playground.click(playground.button('Resubmit B'))
  await expect(page.getByRole('alert')).toContainText('You have left your earlier order')
  await playground.press('End')
  await expect(card).toContainText('Accepted')
  await card.getByText('200 OK', { exact: true }).click()
  await expect(card).toContainText('ETag: "3"')
})

test('every example runs to its end under every policy', async ({ playground, page }) => {
  await playground.open()
  const ids = await playground.scenario
    .locator('optgroup')
    .first()
    .locator('option')
    .evaluateAll((options) => options.map((o) => o.getAttribute('value') ?? ''))
  expect(ids.length).toBeGreaterThanOrEqual(12)
  for (const id of ids) {
    await playground.scenario.selectOption(id)
    await playground.rest()
    const radios = page.getByRole('radiogroup', { name: 'Policy' }).getByRole('radio')
    await page.getByRole('button', { name: playground.words.onConflict }).click()
    const count = await radios.count()
    for (let index = 0; index < count; index++) {
      // By key the menu stays open.
      await radios.nth(index).press('Space')
      await expect(radios.nth(index)).toBeChecked()
    }
    await playground.rush('Escape', 'End')
    await expect(page.getByText('In short')).toBeVisible()
  }
})
