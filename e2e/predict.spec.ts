import { expect, test } from './playground.ts'

test('predict: asks before the step, says what really happened, keeps score', async ({
  playground,
  page,
}) => {
  await playground.open('#/play/two-carts?step=10')
  await playground.click(page.getByRole('button', { name: 'Predict' }))
  // Only where more than one thing can happen: the answer that A is about to send is no question.
  await playground.click(playground.button('Step A'))
  const question = page.getByRole('group', { name: 'What happens if A steps now?' })
  await expect(question.getByRole('button')).toHaveCount(3)
  expect(await playground.position()).toBe(10)
  await playground.click(question.getByRole('button', { name: 'its event is recorded' }))
  expect(await playground.position()).toBe(11)
  await expect(page.getByText('Right: its event is recorded.')).toBeVisible()
  await playground.click(playground.button('Step A'))
  expect(await playground.position()).toBe(12)
  await playground.click(playground.button('Step B'))
  await playground.press('Enter')
  await expect(
    page.getByText('You said: its event is recorded. It was: it is refused, the stream has moved on.'),
  ).toBeVisible()
  await expect(page.getByText('1 of 2 right')).toBeVisible()
  await expect(playground.headline).toContainText('B’s append is refused')
})

test('predict: a second press just steps, and switched off it asks nothing', async ({ playground, page }) => {
  await playground.open('#/play/two-carts?step=10')
  const predict = page.getByRole('button', { name: 'Predict' })
  await playground.click(predict)
  await expect(predict).toHaveAttribute('aria-pressed', 'true')
  await playground.press('1', '1')
  expect(await playground.position()).toBe(11)
  await playground.click(predict)
  await playground.press('2')
  expect(await playground.position()).toBe(12)
})
