import { collisionKeys, expect, test } from './playground.ts'

test('back to step 0 and forward again: the same page at each step', async ({ playground }) => {
  await playground.open()
  await playground.rush(...collisionKeys)
  await playground.press('End')
  const steps = await playground.position()
  expect(steps).toBe(20)
  // Stores and views change in one go, so a page whose slider is there is there altogether; what travels or is told later is no part of it.
  const walkTo = async (key: string, step: number) => {
    await playground.page.keyboard.press(key)
    await expect(playground.slider).toHaveValue(String(step))
  }

  const said: string[] = []
  for (let step = steps; step >= 0; step--) {
    said[step] = await playground.said()
    if (step > 0) await walkTo('ArrowLeft', step - 1)
  }
  await playground.rest()
  expect(await playground.said()).toBe(said[0])
  expect(new Set(said).size, 'every step looks different').toBe(steps + 1)
  for (let step = 0; step <= steps; step++) {
    expect(await playground.said(), `step ${step}`).toBe(said[step])
    if (step < steps) await walkTo('ArrowRight', step + 1)
  }
})

test('the slider seeks, and says where it is', async ({ playground }) => {
  await playground.open('#/play/two-carts?step=12')
  expect(await playground.position()).toBe(12)
  await expect(playground.slider).toHaveAttribute('aria-valuetext', /B’s append is refused/)
  await playground.slider.focus()
  await playground.press('Home')
  expect(await playground.position()).toBe(0)
  await playground.press('ArrowRight', 'ArrowRight')
  expect(await playground.position()).toBe(2)
  await playground.press('End')
  expect(await playground.position()).toBe(20)
})

test('the toolbar: first, back, forward, last, reset; what can do nothing says why', async ({
  playground,
}) => {
  await playground.open()
  await expect(playground.tool('back')).toBeDisabled()
  await expect(playground.tool('back')).toHaveAccessibleDescription('You are at the beginning')
  await playground.click(playground.tool('forward'))
  expect(await playground.position()).toBe(1)
  await playground.click(playground.tool('last'))
  expect(await playground.position()).toBe(20)
  await expect(playground.tool('forward')).toHaveAccessibleDescription('The run is over')
  await playground.click(playground.tool('back'))
  expect(await playground.position()).toBe(19)
  await playground.click(playground.tool('first'))
  expect(await playground.position()).toBe(0)
  await playground.click(playground.tool('last'))
  await playground.click(playground.tool('reset'))
  expect(await playground.position()).toBe(0)
})

test('keys: marks, answers, tens, ends', async ({ playground }) => {
  await playground.open()
  const after = async (key: string) => {
    await playground.press(key)
    return playground.position()
  }
  expect(await after(']')).toBe(12)
  expect(await after(']')).toBeGreaterThan(12)
  expect(await after('[')).toBe(12)
  expect(await after('Home')).toBe(0)
  expect(await after('Shift+ArrowRight')).toBe(13)
  expect(await after('Shift+ArrowRight')).toBe(20)
  expect(await after('Shift+ArrowLeft')).toBe(13)
  expect(await after('PageUp')).toBe(3)
  expect(await after('PageDown')).toBe(13)
  expect(await after('.')).toBe(14)
  expect(await after(',')).toBe(13)
})

test('keys without a modifier can be turned off; arrows stay', async ({ playground }) => {
  await playground.open()
  await playground.press('?')
  const dialog = playground.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('switch', { name: /Keys without a modifier/ }).click()
  await playground.press('Escape')
  await expect(dialog).toBeHidden()
  await playground.press('1', '2', '.')
  expect(await playground.position()).toBe(0)
  await playground.press('ArrowRight')
  expect(await playground.position()).toBe(1)
  await playground.page.reload()
  await playground.rest()
  await playground.press('1')
  expect(await playground.position()).toBe(1)
})

test('another choice in the past is a fork, and what there was is kept', async ({ playground }) => {
  await playground.open()
  await playground.rush(...collisionKeys)
  await playground.press('Home', 'ArrowRight', 'ArrowRight')
  await playground.step('B')
  const notice = playground.page.getByRole('alert')
  await expect(notice).toContainText('You have left your earlier order at step 2')
  await playground.step('B')
  await playground.click(playground.button('Kept orders'))
  await playground.click(playground.page.getByRole('button', { name: 'Go back to it' }))
  expect(await playground.position()).toBe(2)
  await playground.press('End')
  await playground.press('Home', 'PageDown', '.', '.', '.')
  await expect(playground.headline).toContainText('B’s append is refused')
})
