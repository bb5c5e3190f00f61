import type { Locator } from '@playwright/test'
import { collision, collisionKeys, expect, test } from './playground.ts'

const told = {
  en: {
    opening: 'A and B are about to change cart-42 at the same time.',
    conflict: 'B’s append is refused: it expected version 1, but cart-42 is at 2.',
    accepted: 'Accepted',
    refused: 'Conflict',
    summary: 'B needed 2 attempts.',
  },
  ja: {
    opening: 'AとBが、同時にcart-42を変更しようとしています。',
    conflict: 'Bの追記は競合しました。期待はバージョン1、実際のcart-42は2です。',
    accepted: '受理',
    refused: '競合',
    summary: 'Bの試行は2回でした。',
  },
}

/** Tab, or back where one has passed it; null: it has the focus. */
const wayTo = (button: Locator): Promise<'Tab' | 'Shift+Tab' | null> =>
  button.evaluate((node) => {
    const focused = document.activeElement ?? document.body
    if (focused === node) return null
    return node.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab'
  })

for (const language of ['en', 'ja'] as const) {
  test.describe(`two carts collide, ${language}`, () => {
    test.use({ language })
    const says = told[language]

    test('by mouse: step by step into the conflict, and on to the end', async ({ playground }) => {
      await playground.open()
      await expect(playground.headline).toHaveText(says.opening)
      await playground.step(...collision)
      await expect(playground.headline).toHaveText(says.conflict)
      await expect(playground.card('A')).toContainText(says.accepted)
      await expect(playground.card('B')).toContainText(says.refused)
      await expect(playground.page.locator('[data-node="canRetry"]').first()).toHaveAttribute('data-at', 'B')
      await expect(playground.status).toHaveText(says.conflict)

      await playground.step('B', 'B', 'B', 'B', 'B', 'B', 'B')
      await expect(playground.page.getByText(says.summary)).toBeVisible()
      await expect(playground.card('B')).toContainText(says.accepted)
      await expect(playground.stepButton('A')).toBeDisabled()
      await expect(playground.stepButton('A')).toHaveAccessibleDescription(/200/)
    })

    test('by keyboard only: with Tab and Enter', async ({ playground }) => {
      await playground.open()
      for (const id of collision) {
        const button = playground.stepButton(id)
        for (let way = await wayTo(button), tabs = 0; way !== null; way = await wayTo(button), tabs++) {
          expect(tabs, `${id}'s button within reach of Tab`).toBeLessThan(60)
          await playground.page.keyboard.press(way)
        }
        await playground.page.keyboard.press('Enter')
      }
      await playground.rest()
      await expect(playground.headline).toHaveText(says.conflict)
    })

    test('by keyboard only: with the digits', async ({ playground }) => {
      await playground.open()
      await playground.rush(...collisionKeys)
      await expect(playground.headline).toHaveText(says.conflict)
      await expect(playground.status).toHaveText(says.conflict)
    })
  })
}

test('one filled button: the next to press', async ({ playground }) => {
  await playground.open()
  const suggested = playground.page.locator('button[data-suggested="true"]')
  await expect(suggested).toHaveCount(1)
  await expect(suggested).toHaveAccessibleName('Step A')
  await playground.step('A')
  await expect(suggested).toHaveCount(1)
  await expect(suggested).toHaveAccessibleName('Step B')
})

test('playing goes to the end by itself, and can be paused', async ({ playground }) => {
  await playground.open()
  await playground.page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await playground.tool('play').click()
  await expect(playground.tool('pause')).toBeVisible()
  await playground.tool('pause').click()
  await playground.rest()
  const stopped = await playground.position()
  expect(stopped).toBeGreaterThan(0)
  expect(stopped).toBeLessThan(20)
  await playground.tool('play').click()
  await expect(playground.tool('play')).toBeVisible()
  expect(await playground.position()).toBe(20)
})
