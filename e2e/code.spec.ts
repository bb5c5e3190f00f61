import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { collisionKeys, expect, test, type Playground } from './playground.ts'

/** High enough for who moves next and the code below it. */
const desk = { width: 1440, height: 1000 }

const codeOf = ({ page }: Playground): Locator => page.getByRole('region', { name: 'Code', exact: true })
const lineAt = (code: Locator, node: string): Locator => code.locator(`[data-nodes~="${node}"]`)
/** The line on which this process stands. */
const lineOf = (code: Locator, process: string): Locator => code.locator(`[data-at~="${process}"]`)

test.describe('on a desk', () => {
  test.use({ viewport: desk })

  test('the live line follows A and B, and says what came of each line', async ({ playground }) => {
    await playground.open()
    const code = codeOf(playground)
    await expect(lineOf(code, 'A')).toHaveAttribute('data-nodes', 'accept')
    await playground.step('A')
    await expect(lineOf(code, 'A')).toHaveAttribute('data-nodes', 'attempt')
    await expect(lineOf(code, 'B')).toHaveAttribute('data-nodes', 'accept')
    await playground.rush(...collisionKeys.slice(1))
    await expect(lineOf(code, 'A')).toHaveAccessibleName(/return reply\(200\), node Succeed, A ended here/)
    await expect(lineOf(code, 'B')).toHaveAccessibleName(
      /if \(attempt === max\), node Attempts left\?, B here/,
    )
    await expect(code.getByText('version 1')).toHaveCount(2)
    await expect(code.getByText('conflict', { exact: true })).toBeVisible()
    await expect(lineOf(code, 'B')).toBeInViewport()
  })

  test('a breakpoint on a line stops playing there, and is on the chart too', async ({
    page,
    playground,
  }) => {
    await page.addInitScript(() => localStorage.setItem('interleave:speed', '4'))
    await playground.open()
    const code = codeOf(playground)
    const append = lineAt(code, 'append')
    await append.locator('[data-can="true"]').click()
    await expect(append).toHaveAccessibleName(/breakpoint/)
    const node = page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="append"]')
    await expect(node).toHaveAttribute('aria-pressed', 'true')
    await playground.tool('play').click()
    await expect(playground.tool('pause')).toBeVisible()
    await expect(playground.tool('play')).toBeVisible()
    await expect(append).toHaveAttribute('data-at', 'A B')
    expect(await playground.position()).toBe(10)
    // Playing on leaves the breakpoint with A's append and stops before B's.
    await playground.tool('play').click()
    await expect.poll(() => playground.position()).toBe(11)
    await playground.rest()
    await expect(playground.tool('play')).toBeVisible()
    await expect(append).toHaveAttribute('data-at', 'B')

    // Taken away on the chart, it is gone from the code, and nothing stops the run any more.
    await node.click()
    await expect(append).not.toHaveAccessibleName(/breakpoint/)
    await playground.tool('play').click()
    await expect.poll(() => playground.position()).toBe(20)
  })

  test('two languages, the same nodes; the choice is kept', async ({ page, playground }) => {
    await playground.open('#/play/two-carts?step=13')
    const code = codeOf(playground)
    const nodes = () =>
      code
        .locator('[data-nodes]:not([data-nodes=""])')
        .evaluateAll((all) => all.map((line) => line.getAttribute('data-nodes')))
    const before = await nodes()
    await expect(code.getByText('retry.ts')).toBeVisible()
    await code.getByRole('radio', { name: 'C#' }).check()
    await playground.rest()
    await expect(code.getByText('Retry.cs')).toBeVisible()
    await expect(lineOf(code, 'B')).toHaveAccessibleName(/if \(attempt == max\)/)
    expect(await nodes()).toEqual(before)
    await page.reload()
    await playground.rest()
    await expect(code.getByRole('radio', { name: 'C#' })).toBeChecked()
  })

  test('the line that is the mistake says so', async ({ playground }) => {
    await playground.open('#/play/stale-append')
    const code = codeOf(playground)
    await playground.click(code.getByRole('button', { name: 'Show the mistake' }))
    const wrong = code.locator('[data-mistake="stale"]')
    await expect(wrong).toBeFocused()
    await expect(wrong).toBeInViewport()
    await expect(wrong).toHaveAccessibleName(/version = saved\.actual.*This line is the mistake/)
    await expect(code.getByText('This line is the mistake')).toBeInViewport()
  })

  test('by keyboard: from line to line, Enter sets a breakpoint, and the run stays where it is', async ({
    page,
    playground,
  }) => {
    await playground.open()
    const code = codeOf(playground)
    const grid = code.getByRole('grid', { name: 'Listing, line by line' })
    await expect(grid).toHaveAccessibleDescription(/Enter sets or removes a breakpoint/)
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
    await lineAt(code, 'accept').focus()
    await playground.press('End')
    await expect(code.locator(':focus')).toHaveAccessibleName('Line 15, }')
    await playground.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(lineAt(code, 'attempt')).toBeFocused()
    await playground.press('Enter')
    await expect(lineAt(code, 'attempt')).toHaveAccessibleName(/breakpoint/)
    expect(await playground.position()).toBe(0)
    await page.keyboard.press('Tab')
    await expect(code.locator(':focus')).toHaveCount(0)
  })

  test('the aggregate’s list is filled by the decision and emptied by collecting', async ({ playground }) => {
    await playground.open('#/play/pay-and-three-handlers')
    await showCode(playground)
    const code = codeOf(playground)
    const list = code.getByRole('gridcell', { name: /events: DomainEvent\[\] = \[\]/ })
    await playground.press('.', '.', '.', '.', '.')
    await expect(list).toHaveAccessibleName(/A: OrderPaid/)
    await playground.press('.', '.')
    await expect(list).toHaveAccessibleName(/A: nothing/)
    await expect(lineOf(code, 'A')).toHaveAttribute('data-nodes', 'handle')
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${theme}`, async ({ page, playground }) => {
      await page.addInitScript((chosen) => localStorage.setItem('interleave:theme', chosen), theme)
      await playground.open('#/play/stale-append?step=14')
      await lineAt(codeOf(playground), 'append').locator('[data-can="true"]').click()
      await playground.expectNoAxeViolation()
    })
  }
})

/** Where there is no height for both, the code is behind a tab. */
async function showCode(playground: Playground): Promise<void> {
  const tab = playground.page.getByRole('tab', { name: 'Code', exact: true })
  if (await tab.isVisible()) await playground.click(tab)
}

for (const [name, viewport] of [
  ['a small desk', { width: 1024, height: 700 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport })

    test('the code is a tab of its own', async ({ playground }) => {
      await playground.open('#/play/two-carts?step=13')
      await expect(codeOf(playground)).toHaveCount(0)
      const tab = playground.page.getByRole('tab', { name: 'Processes', exact: true })
      await tab.focus()
      await playground.press('ArrowRight')
      const code = codeOf(playground)
      await expect(lineOf(code, 'B')).toHaveAttribute('data-nodes', 'canRetry')
      expect(await playground.position(), 'arrows move between tabs here').toBe(13)
      await playground.expectNoSidewaysScroll()
      const { violations } = await new AxeBuilder({ page: playground.page })
        .include('[role=tabpanel]')
        .analyze()
      expect(violations).toEqual([])
    })
  })
}
