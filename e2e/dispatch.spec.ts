import type { Locator, Page } from '@playwright/test'
import { expect, test, type Playground } from './playground.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const outside = (page: Page): Locator => page.getByRole('region', { name: 'Outside world', exact: true })

/** The large figure and what stands beside it, as a reader is told it: “0 expected 3 3 lost”. */
const figure = (page: Page, name: string): Locator =>
  outside(page).getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]')

const inbox = (page: Page): Locator => outside(page).getByRole('article', { name: 'Inbox' })

/** Virtual milliseconds at the cursor, as the page says them. */
async function now(page: Page): Promise<number> {
  const text = await page.getByText(/^Step \d+ of \d+, [\d,]+ ms$/).innerText()
  return Number(/([\d,]+) ms$/.exec(text)?.[1]?.replace(',', ''))
}

async function setMode(playground: Playground, page: Page, name: string): Promise<void> {
  await playground.click(page.getByRole('button', { name: /^Dispatch/ }))
  const choices = page.getByRole('radiogroup', { name: 'Dispatch' })
  await playground.click(choices.getByRole('radio', { name, exact: true }))
  await expect(choices).toBeHidden()
}

const faults = (page: Page): Locator => page.getByRole('button', { name: /^What goes wrong\?/ })

async function throwIn(playground: Playground, page: Page, name: string): Promise<void> {
  await playground.click(faults(page))
  await playground.click(page.getByRole('button', { name, exact: true }))
}

test('synchronous against queue: the response comes earlier, and the effects do not', async ({
  playground,
  page,
}) => {
  await playground.open('#/play/pay-and-three-handlers')
  await playground.press('Shift+ArrowRight')
  await expect(playground.headline).toContainText('A gets its answer: 200')
  const synchronous = await now(page)
  await expect(figure(page, 'E-mail')).toContainText('as expected')

  await setMode(playground, page, 'Queue')
  await playground.press('Home', 'Shift+ArrowRight')
  await expect(playground.headline).toContainText('A gets its answer: 200')
  const queued = await now(page)
  expect([synchronous, queued]).toEqual([260, 40])
  await expect(figure(page, 'E-mail')).toContainText('to come')
  await playground.press('End')
  expect(await now(page)).toBe(260)
  await expect(figure(page, 'E-mail')).toContainText('as expected')

  // The mode is a chapter of its own: back is back.
  await page.goBack()
  await playground.rest()
  await expect(page.getByRole('button', { name: /^Dispatch/ })).toContainText('After the commit')
})

test('a crash with items queued loses them; with the outbox none are lost', async ({ playground, page }) => {
  await playground.open('#/play/the-queue-grows?step=70')
  const queue = page.getByRole('region', { name: 'Queue', exact: true })
  const queued = await queue.getByRole('listitem').count()
  expect(queued).toBeGreaterThanOrEqual(3)
  await throwIn(playground, page, 'The server goes down')
  await expect(playground.headline).toContainText('in its memory with it')
  await expect(queue.getByRole('listitem')).toHaveCount(0)
  const lost = await inbox(page).getByRole('listitem').filter({ hasText: 'lost for good' }).count()
  // What the worker had in hand is gone too.
  expect(lost).toBe(queued + 1)
  await expect(figure(page, 'E-mail')).toContainText(`${lost} lost`)
  await playground.press('End')
  await expect(page.getByText('Who noticed: the alarm on the length of the queue')).toBeVisible()

  await setMode(playground, page, 'Outbox')
  await playground.press('End')
  await expect(outside(page)).not.toContainText('lost')
  await expect(figure(page, 'Points')).toContainText('as expected')
})

test('a dead letter is replayed and takes effect once', async ({ playground, page }) => {
  await playground.open('#/play/find-the-lost-mail')
  await playground.press('End')
  await expect(figure(page, 'E-mail')).toHaveText(/^2\s*expected 3\s*dead letter$/)
  await expect(page.getByText('Who noticed: the alarm on dead letters')).toBeVisible()
  const before = await playground.position()
  await playground.click(playground.button('Replay D1'))
  await expect(playground.headline).toHaveText('Dead letter D1 goes back into the queue.')
  await playground.press('End')
  await expect(figure(page, 'E-mail')).toHaveText(/^3\s*expected 3\s*as expected$/)
  await expect(inbox(page).getByRole('listitem')).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Dead letters' })).toContainText('replayed')
  expect(await playground.position()).toBeGreaterThan(before)
})

test('faults are thrown in with one action, and taken out again', async ({ playground, page }) => {
  await playground.open('#/play/pay-returns-first?step=10')
  await playground.click(faults(page))
  const lostAnswer = page.getByRole('button', { name: /next answer gets lost/ })
  await expect(lostAnswer).toBeDisabled()
  await expect(lostAnswer).toHaveAccessibleDescription('it is over')
  await playground.click(page.getByRole('button', { name: 'W1’s next handler throws' }))
  await expect(playground.card('W1')).toContainText('its next handler throws')
  await playground.press('ArrowRight')
  await expect(playground.headline).toContainText('is going to be delivered again')

  await playground.click(faults(page))
  await expect(page.getByText('Caused by you')).toBeVisible()
  await playground.click(page.getByRole('button', { name: 'Remove: W1’s next handler throws, step 11' }))
  await expect(page.getByRole('alert')).toContainText('Removed')
  expect(await playground.position()).toBe(11)
  await expect(playground.headline).toHaveText('W1 has run the handler points for A#1.0.')

  await playground.click(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
  await expect(playground.headline).toContainText('is going to be delivered again')
  await expect(faults(page)).toContainText('1')
})

test('every fault there is can be thrown in from the page', async ({ playground, page }) => {
  const thrown: readonly [address: string, name: string, said: RegExp][] = [
    ['paid-twice?step=8', 'The relay goes down', /R goes down/],
    ['paid-twice?step=11', 'W1 goes down', /W1 goes down/],
    ['paid-twice?step=5', 'The server goes down', /The server goes down: 1 request/],
    ['paid-twice?step=5', 'A’s next answer gets lost', /next answer is going to get lost/],
    ['paid-twice?step=5', 'A is sent a second time', /sent once more/],
    ['slow-mail?step=7', 'A’s next handler throws', /next handler is going to throw/],
  ]
  for (const [address, name, said] of thrown) {
    await playground.open(`#/play/${address}`)
    await throwIn(playground, page, name)
    await expect(playground.headline).toContainText(said)
  }
})

test('a handler is made slow, and the fault taken out of the scenario again', async ({
  playground,
  page,
}) => {
  await playground.open('#/play/pay-and-three-handlers')
  await playground.press('End')
  expect(await now(page)).toBe(260)
  await throwIn(playground, page, 'email takes 2 seconds')
  expect(await now(page)).toBe(2060)
  await playground.click(faults(page))
  await playground.click(page.getByRole('button', { name: 'Remove: email takes 2,000 ms, always' }))
  expect(await now(page)).toBe(260)
})

test('what happened outside leads to the step at which it did', async ({ playground, page }) => {
  await playground.open('#/play/worker-crashes')
  await playground.press('End')
  await expect(figure(page, 'Points')).toHaveText(/^2\s*expected 1\s*twice$/)
  const second = outside(page).getByRole('button', { name: /a second time/ })
  await expect(second).toHaveAccessibleDescription('Go to step 14')
  await playground.click(second)
  expect(await playground.position()).toBe(14)
  expect(await now(page)).toBe(280)
  await expect(playground.headline).toHaveText('W1 has run the handler points for A#1.0.')
})

test('the gauges ring where their line is reached', async ({ playground, page }) => {
  await playground.open('#/play/the-queue-grows')
  await playground.press('End')
  const watching = page.getByRole('region', { name: 'Watching' })
  await expect(watching.getByRole('article')).toHaveCount(3)
  await playground.click(watching.getByRole('button', { name: 'alarm at 240 ms, over' }))
  expect(await now(page)).toBe(240)
  await expect(watching.getByRole('img', { name: /^Queue length over time: now 5/ })).toBeVisible()
  await playground.press('Home')
  await expect(watching.getByRole('button')).toHaveCount(0)
})

test('by keyboard alone: step workers, look around, throw a fault in', async ({ playground, page }) => {
  await playground.open('#/play/worker-crashes')
  await playground.rush('1', '1', '1', '1', '1', '1', '1')
  await expect(playground.headline).toContainText('A gets its answer: 200')
  await playground.rush('2', '2', '2')
  await expect(playground.headline).toHaveText('The relay marks A#1.0 as sent.')
  await playground.press('3')
  await expect(playground.headline).toHaveText('W1 takes A#1.0 from the queue.')

  await page.getByRole('tab', { name: 'Messages' }).focus()
  await playground.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Flowchart' })).toBeFocused()
  await expect(page.locator('[data-node="handle"][data-at="W1"]')).toBeVisible()
  await playground.press('ArrowLeft')
  await expect(page.getByRole('region', { name: 'In hand' })).toContainText('0 of 3 handlers done')

  await faults(page).focus()
  await playground.press('Enter')
  await playground.rush('Tab', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('button', { name: 'W1 goes down', exact: true })).toBeFocused()
  await playground.press('Enter')
  await expect(playground.headline).toContainText('W1 goes down and drops what it was doing')
  await expect(page.getByRole('region', { name: 'Broker' })).toContainText('leased to W1 until 250 ms')
})

test('a worker that waits says for what', async ({ playground }) => {
  await playground.open('#/play/order-per-stream')
  const step = playground.stepButton('W1')
  await expect(step).toBeDisabled()
  await expect(step).toHaveAccessibleDescription('waits: the queue is empty')
})

test('a scenario whose events nobody hears has its modes, but no choice', async ({ playground, page }) => {
  await playground.open()
  await playground.click(page.getByRole('button', { name: /^Dispatch/ }))
  const modes = page.getByRole('radiogroup', { name: 'Dispatch' })
  await expect(modes).toHaveAccessibleDescription('No handler listens to the events of this scenario.')
  await expect(modes.getByRole('radio', { name: 'Queue' })).toBeDisabled()
})

test.describe('without motion, which is not looked at here', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('every example of dispatch runs to its end in every mode', async ({ playground, page }) => {
    await playground.open()
    const ids = await playground.scenario
      .locator('optgroup')
      .nth(1)
      .locator('option')
      .evaluateAll((options) => options.map((o) => o.getAttribute('value') ?? ''))
    expect(ids).toHaveLength(19)
    const dispatch = page.getByRole('button', { name: /^Dispatch/ })
    const summary = page.getByText('In short')
    for (const id of ids) {
      await playground.scenario.selectOption(id)
      await dispatch.focus()
      // Tab comes to the chosen mode, the arrow to the next of the four. Whoever is at the end stays at the end.
      await playground.rush('End', 'Enter', 'Tab')
      const shown = new Set<string>()
      for (let i = 0; i < 4; i++) {
        await playground.rush('ArrowDown')
        await expect(summary).toBeVisible()
        shown.add(await dispatch.innerText())
      }
      expect(shown.size).toBe(4)
      await page.keyboard.press('Escape')
    }
  })
})

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['ja', 'dark'],
] as const)
  test.describe(`${language}, ${colorScheme}`, () => {
    // A card that is still fading in has the contrast of a faded one; how it comes is not looked at here.
    test.use({ language, colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing at 1440 px, with the menu of faults open too', async ({ playground, page }) => {
      for (const address of [
        'worker-crashes?step=12',
        'mail-in-the-transaction',
        'find-the-lost-mail?step=48',
      ]) {
        await playground.open(`#/play/${address}`)
        await playground.expectNoAxeViolation()
      }
      await playground.click(page.getByRole('button', { name: language === 'en' ? /^What goes/ : /^障害/ }))
      await playground.expectNoAxeViolation()
    })

    test('axe finds nothing in any of the tabs at 1024 px and on a phone', async ({ playground, page }) => {
      for (const width of [1024, 390]) {
        await page.setViewportSize({ width, height: 800 })
        await playground.open('#/play/worker-crashes?step=17')
        const tabs = page.getByRole('tablist', { name: language === 'en' ? 'What to look at' : '見るもの' })
        for (const tab of await tabs.getByRole('tab').all()) {
          await playground.click(tab)
          await playground.expectNoAxeViolation()
          await playground.expectNoSidewaysScroll()
        }
      }
    })
  })
