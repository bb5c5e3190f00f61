import { collisionKeys, expect, test } from './playground.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a newcomer: three clicks, and the conflict is there with its reason', async ({ playground, page }) => {
  await playground.open()
  await expect(playground.headline).toHaveText('A and B are about to change cart-42 at the same time.')
  await playground.step('A', 'B')
  await playground.click(playground.button('Next conflict or failure'))
  await expect(playground.headline).toHaveText(
    'B’s append is refused: it expected version 1, but cart-42 is at 2.',
  )
  await expect(playground.card('B')).toContainText('Conflict')
  const stream = page.getByRole('region', { name: 'Event stream' })
  await expect(stream.locator('desc')).toContainText('B expected version 1, actual version 2: conflict')
  await expect(
    stream.getByRole('img', { name: /^Version 2: ItemAdded tea × 1, written by A in attempt 1/ }),
  ).toHaveAccessibleName(/State: honey × 1, tea × 1$/)
})

test('the tour: four stops, left at any time, and it does not come back', async ({ playground, page }) => {
  await playground.open()
  await playground.click(playground.button('Short tour'))
  const card = page.getByRole('dialog')
  await expect(card).toHaveAccessibleName('You are the scheduler')
  await expect(card).toBeFocused()
  // Nothing is locked meanwhile.
  await playground.step('A')
  expect(await playground.position()).toBe(1)
  const names = ['One picture', 'Your order of steps', 'The same again, another policy']
  for (const name of names) {
    await playground.click(card.getByRole('button', { name: 'Next' }))
    await expect(card).toHaveAccessibleName(name)
  }
  await playground.expectNoAxeViolation()
  await playground.press('Escape')
  await expect(card).toBeHidden()
  await expect(playground.button('Short tour')).toBeHidden()
  await page.reload()
  await playground.rest()
  await expect(playground.button('Short tour')).toBeHidden()
})

test('every policy side by side, and one of them taken', async ({ playground, page }) => {
  await playground.open()
  await playground.rush(...collisionKeys, 'End')
  await playground.click(playground.button('What would the others have done?'))
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByRole('row')).toHaveCount(7)
  const row = (name: RegExp) => comparison.getByRole('row', { name })
  await expect(row(/^Retry, 3 attempts/)).toContainText('200 2 attempts')
  await expect(row(/^Return the conflict, 412/)).toContainText('412 1 attempt')
  await expect(row(/^Merge, append as decided/)).toContainText('Merged')
  await expect(row(/^Overwrite/)).toContainText('1 broken')
  await playground.expectNoAxeViolation()
  await playground.click(row(/^Overwrite/).getByRole('button', { name: 'Show this' }))
  await expect(comparison).toBeHidden()
  await expect(page.getByRole('button', { name: playground.words.onConflict })).toContainText('Overwrite')
  await expect(page.getByRole('button', { name: '1 invariant broken' })).toBeVisible()
})

test('a choice changed in the ribbon forks; orders are compared, deleted, and had back', async ({
  playground,
  page,
}) => {
  await playground.open()
  await playground.rush(...collisionKeys)
  const choices = page.getByRole('group', { name: 'Your choices' })
  await playground.click(choices.getByRole('button', { name: 'Step 4: B', exact: true }))
  await playground.click(
    page.locator('[popover]:popover-open').getByRole('button', { name: 'A', exact: true }),
  )
  expect(await playground.position()).toBe(4)
  await expect(page.getByRole('alert')).toContainText('You have left your earlier order at step 3')

  const kept = playground.button('Kept orders')
  await playground.click(kept)
  await playground.click(playground.button('Compare'))
  const comparison = page.getByRole('region', { name: 'Comparison' })
  await expect(comparison.getByRole('row')).toHaveCount(3)
  await expect(comparison.getByRole('row').nth(2)).toContainText('A B A B A B A B A B A A B')
  await playground.press('Escape')

  await playground.click(kept)
  await playground.click(playground.button('Delete'))
  await expect(kept).toBeHidden()
  await playground.click(playground.button('Undo'))
  await expect(kept).toBeVisible()
})

test('a node says what it does and stops the playing', async ({ playground, page }) => {
  await playground.open()
  const node = page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="decide"]')
  await node.focus()
  await playground.press('Enter')
  const about = page.getByRole('region', { name: 'What this node does' })
  await expect(about).toContainText('Asks the rules, with that state')
  await expect(node).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await playground.tool('play').click()
  await expect(playground.tool('play')).toBeVisible()
  await expect(page.locator('[data-node="decide"]')).toHaveAttribute('data-at', /A/)
  await about.getByRole('switch').click()
  await expect(node).toHaveAttribute('aria-pressed', 'false')
  await playground.press('Escape')
  await expect(about).toBeHidden()
})

test('the flowchart is looked at closer, and fits again', async ({ playground, page }) => {
  await playground.open()
  const node = page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="append"] rect').first()
  const width = async () => (await node.boundingBox())?.width ?? 0
  const whole = await width()
  await playground.click(playground.button('Zoom in'))
  expect((await width()) / whole).toBeCloseTo(1.5, 1)
  await page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="append"]').focus()
  await playground.press('+')
  expect((await width()) / whole).toBeCloseTo(2.25, 1)
  await playground.click(playground.button('Fit'))
  expect((await width()) / whole).toBeCloseTo(1, 1)
})

test('by mouse: Ctrl and the wheel look closer, dragging moves the picture, a drag is no press', async ({
  playground,
  page,
}) => {
  await playground.open()
  const node = page.getByRole('region', { name: 'Flowchart' }).locator('[data-node="decide"]')
  const box = async () => (await node.locator('rect').first().boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const before = await box()
  await page.mouse.move(before.x + before.width / 2, before.y + 20)
  // Without the key the page scrolls, and the picture stays.
  await page.mouse.wheel(0, -100)
  await playground.rest()
  expect((await box()).width).toBeCloseTo(before.width, 0)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect(playground.button('Fit')).toBeVisible()
  const closer = await box()
  expect(closer.width / before.width).toBeCloseTo(Math.exp(0.6), 1)
  // What was under the pointer still is.
  expect(closer.x + closer.width / 2).toBeCloseTo(before.x + before.width / 2, -1)

  await page.mouse.down()
  await page.mouse.move(before.x + before.width / 2 - 60, before.y - 10, { steps: 4 })
  await page.mouse.up()
  await playground.rest()
  const moved = await box()
  expect(moved.x - closer.x).toBeCloseTo(-60, -1)
  expect(moved.y - closer.y).toBeCloseTo(-30, -1)
  await expect(node).toHaveAttribute('aria-pressed', 'false')
})

test('taken along: the chart as Mermaid, the machine as XState reads it', async ({
  playground,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await playground.open()
  const copied = async (name: string) => {
    await playground.click(page.getByRole('button', { name }))
    await expect(page.getByText('Copied')).toHaveCount(1)
    return page.evaluate(() => navigator.clipboard.readText())
  }
  await playground.click(playground.button('More of the flowchart'))
  expect(await copied('Copy as Mermaid')).toMatch(/^flowchart TD\n {2}n_accept\["1 Accept"\]/)
  await playground.press('Escape')
  await playground.click(playground.button('More of the flowchart'))
  const machine = JSON.parse(await copied('Copy machine')) as { initial: string; states: object }
  expect(machine.initial).toBe('accept')
  expect(Object.keys(machine.states)).toContain('canRetry')
})

test('versions counted as in KurrentDB, everywhere at once, and remembered', async ({ playground, page }) => {
  await playground.open('#/play/two-carts?step=12')
  await playground.click(playground.button('More of the flowchart'))
  await playground.click(page.getByRole('switch', { name: 'Count versions as KurrentDB does' }))
  await playground.press('Escape')
  await expect(playground.headline).toHaveText(
    'B’s append is refused: it expected version 0, but cart-42 is at 1.',
  )
  const stream = page.getByRole('region', { name: 'Event stream' })
  await expect(stream.getByRole('img', { name: /^Version 1: ItemAdded tea × 1/ })).toBeVisible()
  await expect(stream.locator('desc')).toContainText('B expected version 0, actual version 1')
  await expect(playground.card('A')).toContainText('as version 1')
  await page.reload()
  await playground.rest()
  await expect(playground.headline).toContainText('expected version 0')
})

test('one step, read out: the accessibility tree as text', async ({ playground, page }) => {
  await playground.open('#/play/two-carts?step=12')
  await expect(playground.processes).toMatchAriaSnapshot(`
    - region "Processes":
      - list:
        - listitem:
          - heading "AddItem tea × 1"
          - button "Step A"
          - term: Has read
          - definition: version 1
          - term: Has added
          - definition:
            - code: tea × 1
            - text: as version 2
          - figure "What the client of A sees"
        - listitem:
          - heading "AddItem mug × 2"
          - text: Conflict
          - button "Step B"
          - term: Has read
          - definition: version 1 1 event behind
          - term: Wants to add
          - definition:
            - code: mug × 2
            - text: after version 1
          - figure "What the client of B sees"
  `)
  await expect(page.getByRole('region', { name: 'Flowchart' })).toMatchAriaSnapshot(`
    - region "Flowchart":
      - button "1 Accept. visited by A and B"
      - button "6 Append. visited by A and B"
      - button "Attempts left? 1 of 3 used. B here"
      - button "7 Succeed 200. A here"
  `)
})
