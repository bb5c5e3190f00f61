import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, Playground, test } from './playground.ts'

/** Goes there as somebody does who has no mouse. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target.toString()} is not reached by ${key}`)
}

const editor = (page: Page, name = 'Scenario') => page.getByRole('region', { name, exact: true })

async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName = '', content = '']) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName, { type: 'application/json' }))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

test('a scenario from nothing, by keyboard alone, sent by its link', async ({
  playground,
  page,
  browser,
}) => {
  await playground.open()
  await tabTo(page, page.getByRole('tab', { name: 'Processes' }))
  await playground.press('End')
  await expect(editor(page)).toBeVisible()
  await tabTo(page, playground.button('New scenario'))
  await playground.press('Enter')
  await expect(playground.scenario.locator('option:checked')).toHaveText('My scenario')

  await tabTo(page, page.locator('summary', { hasText: 'AddItem mug' }))
  await page.keyboard.press('Enter')
  await tabTo(page, editor(page).getByLabel('Article'))
  await page.keyboard.type('jar')
  await tabTo(page, editor(page).getByLabel('How many'))
  await page.keyboard.type('7')
  await tabTo(page, playground.button('Add a command'))
  await page.keyboard.press('Enter')
  await expect(page.locator('summary', { hasText: 'CAddItem' })).toBeFocused()
  await playground.rush('3', '2', '3', '3', '2')
  await expect(playground.headline).toHaveText('B begins attempt 1 of 3.')

  await tabTo(page, playground.button('Share'), 'Shift+Tab')
  await playground.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  expect(link.length).toBeLessThan(400)
  await expect(dialog.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
  await expect(dialog.getByLabel('As a message')).toHaveValue(/^“My scenario”, step 5 of \d+: B begins/)

  const other = await browser.newContext({ locale: 'en-US' })
  const there = new Playground(await other.newPage(), 'en')
  await there.page.goto(link)
  await there.rest()
  expect(await there.position()).toBe(5)
  expect(await there.headline.textContent()).toBe(await playground.headline.textContent())
  await expect(there.card('B')).toContainText('jar × 7')
  await other.close()
})

test('what does not fit is said beside its field; undo and redo edit, and never step', async ({
  playground,
  page,
}) => {
  await playground.open('#/play/two-carts?step=13&view=scenario')
  const before = await playground.headline.textContent()
  await playground.click(page.locator('summary', { hasText: 'AddItem mug' }))
  const howMany = editor(page).getByLabel('How many')
  await howMany.fill('0')
  await playground.rest()
  await expect(howMany).toHaveAccessibleDescription('Between 1–1000, please. This is 0.')
  await expect(howMany).toHaveAttribute('aria-invalid', 'true')
  await expect(playground.scenario).toHaveValue('two-carts')
  await howMany.fill('3')
  await playground.rest()
  await expect(howMany).not.toHaveAttribute('aria-invalid')
  await expect(page.locator('summary', { hasText: 'AddItem mug × 3' })).toBeVisible()
  await expect(playground.scenario.locator('option:checked')).toHaveText('Two carts collide (my version)')

  await editor(page).getByLabel('Pause in between').selectOption('fixed')
  await expect(editor(page).getByRole('img', { name: /: 10, 10, 10/ })).toBeVisible()
  await playground.press('ControlOrMeta+z', 'ControlOrMeta+z')
  await expect(howMany).toHaveValue('2')
  await expect(playground.scenario).toHaveValue('two-carts')
  await playground.press('ControlOrMeta+Shift+z')
  await expect(howMany).toHaveValue('3')
  expect(await playground.position()).toBe(13)
  expect(await playground.headline.textContent()).toBe(before)

  await page.getByRole('radio', { name: 'JSON' }).check()
  const json = editor(page).getByRole('textbox', { name: 'JSON' })
  await json.fill((await json.inputValue()).replace('"retry"', '"hope"'))
  await expect(json).toHaveAccessibleDescription(/Line \d+ \/policy\/kind: One of "retry"/)
  await page.reload()
  await playground.rest()
  await expect(json.or(editor(page))).toBeVisible()
  await expect(page.locator('summary', { hasText: 'AddItem mug × 3' })).toBeVisible()
})

test('a file is dropped in; it is kept, deleted and had back; a bad one harms nothing', async ({
  playground,
  page,
}) => {
  const scenario = {
    version: 1,
    title: 'From a file',
    domain: 'stock',
    commands: ['A', 'B'].map((id) => ({ id, stream: 'stock-1', type: 'Reserve', data: { quantity: 1 } })),
    policy: { kind: 'retry', maxAttempts: 2 },
    schedule: 'B A',
  }
  await playground.open('#/play?view=scenario')
  await drop(page, 'from-a-file.json', JSON.stringify(scenario))
  await expect(playground.scenario.locator('option:checked')).toHaveText('From a file')
  await playground.rest()
  await drop(page, 'bad.json', JSON.stringify({ ...scenario, policy: { kind: 'retry', maxAttempts: 0 } }))
  const notice = page.getByRole('alert').filter({ hasText: 'bad.json' })
  await expect(notice).toContainText('“bad.json” could not be opened')
  await expect(notice).toContainText('/policy/maxAttempts: Between 1–1000, please. This is 0.')
  await expect(playground.scenario.locator('option:checked')).toHaveText('From a file')

  await playground.scenario.selectOption('two-carts')
  await playground.rest()
  await page.reload()
  await playground.rest()
  await playground.scenario.selectOption({ label: 'From a file' })
  await playground.rest()
  await expect(playground.headline).toContainText('stock-1')
  await playground.click(playground.button('Delete From a file'))
  await expect(playground.button('Open From a file')).toBeHidden()
  await playground.click(editor(page).getByRole('alert').getByRole('button', { name: 'Undo' }))
  await expect(playground.button('Open From a file')).toBeVisible()

  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '#/play?s=1.AAAA')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(page.getByRole('alert').filter({ hasText: 'The end of this link is missing' })).toBeVisible()
})

test('people are renamed, moved, doubled and sent away, each undone; saved to a file, opened from it', async ({
  playground,
  page,
}) => {
  const people = page.locator('[data-part="people"] summary[id^="edit/commands/"]')
  const undo = () => playground.press('ControlOrMeta+z')
  await playground.open('#/play/three-strikes?view=scenario')
  const before = await people.allTextContents()
  await playground.click(people.nth(1))
  await editor(page).getByLabel('Name', { exact: true }).fill('Z')
  await playground.press('Enter')
  await expect(people.nth(1)).toContainText('Z')
  await playground.click(playground.button('Move command Z up'))
  await expect(people.nth(0)).toContainText('Z')
  await expect(people.nth(1)).toContainText('A')
  await playground.click(playground.button('Duplicate command Z'))
  await expect(people).toHaveCount(before.length + 1)
  await expect(people.nth(1)).toBeFocused()
  await expect(people.nth(1)).toContainText('mug')
  await playground.click(people.last())
  await playground.click(playground.button('Remove command D'))
  await expect(people).toHaveCount(before.length)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    playground.click(playground.button('Save as a file')),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  const edited = await people.allTextContents()
  await undo()
  await expect(people).toHaveCount(before.length + 1)
  await undo()
  await undo()
  await expect(people.nth(1)).toContainText('Z')
  await undo()
  expect(await people.allTextContents()).toEqual(before)
  await expect(playground.scenario).toHaveValue('three-strikes')

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    playground.button('Open a file').click(),
  ])
  await chooser.setFiles(await download.path())
  await expect(people.first()).toContainText('Z')
  await playground.rest()
  expect(await people.allTextContents()).toEqual(edited)
})

test('what is too large for a link is offered as a file', async ({ playground, page }) => {
  const commands = Array.from({ length: 300 }, (_, index) => ({
    id: `P${index}`,
    stream: `cart-${(index * 7919) % 1000}`,
    type: 'AddItem',
    data: { sku: `s${((index + 1) * 104_729) % 99_991}`, quantity: 1 + ((index * 31) % 9) },
  }))
  const scenario = { version: 1, title: 'A crowd', domain: 'cart', commands, policy: { kind: 'overwrite' } }
  await playground.open()
  await drop(page, 'crowd.json', JSON.stringify(scenario))
  await expect(playground.scenario.locator('option:checked')).toHaveText('A crowd')
  await playground.click(playground.button('Share'))
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog).toContainText(/This would be a link of [\d,]+ characters, .* more than 2,000/)
  await expect(dialog.getByLabel('Link', { exact: true })).toBeHidden()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    playground.click(dialog.getByRole('button', { name: 'Save as a file' })),
  ])
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(scenario)
})

test('a browser that keeps nothing says so, and the work goes on', async ({ playground, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await playground.open('#/play/two-carts?view=scenario')
  await playground.click(playground.button('Add a command'))
  await expect(
    editor(page).getByRole('alert').filter({ hasText: 'does not let the page keep' }),
  ).toBeVisible()
  await expect(playground.stepButton('C')).toBeHidden()
  await playground.click(page.getByRole('tab', { name: 'Processes' }))
  await expect(playground.stepButton('C')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the editor and in Share, ${colorScheme}`, async ({ playground, page }) => {
    await page.emulateMedia({ colorScheme })
    await playground.open('#/play/pay-and-three-handlers?view=scenario')
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>('[data-part]')) part.open = true
    })
    await playground.click(page.locator('summary', { hasText: 'PayOrder' }))
    await playground.click(page.locator('summary', { hasText: 'More about' }))
    await editor(page).getByLabel('Seed').fill('x')
    await playground.rest()
    const found = async (place: string) =>
      (await new AxeBuilder({ page }).include(place).analyze()).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html),
      ])
    expect(await found('[data-editor]')).toEqual([])
    // One theme is enough where the colours are those of the editor.
    if (colorScheme === 'light') return
    await playground.click(playground.button('Share'))
    expect(await found('dialog[open]')).toEqual([])
  })

test.describe('in Japanese, on a phone', () => {
  test.use({ language: 'ja', viewport: { width: 390, height: 844 } })

  test('a broken link is explained, and the editor has room', async ({ playground, page }) => {
    await playground.open('#/play?s=2.AAAA')
    await expect(page.getByRole('alert')).toContainText('新しいバージョンのInterleave')
    const { height = 0 } = (await page.getByRole('alert').locator('> div').boundingBox()) ?? {}
    expect(height).toBeLessThan(844 / 3)
    await expect(playground.headline).toBeInViewport()
    await playground.click(page.getByRole('tab', { name: 'シナリオ' }))
    await playground.click(page.locator('summary', { hasText: 'AddItem tea' }))
    await expect(editor(page, 'シナリオ').getByLabel('個数')).toHaveValue('1')
    await playground.expectNoSidewaysScroll()
  })
})
