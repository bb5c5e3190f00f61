import { expect, Playground, test } from './playground.ts'

test('an unknown example is named, and the examples are offered', async ({ playground, page }) => {
  await playground.open('#/play/no-such-thing')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('There is no example “no-such-thing”.')
  await expect(notice).toContainText('The first example is open instead.')
  await expect(notice.getByRole('link')).toHaveCount(0)
  await notice.getByText(/^All \d+ examples$/).click()
  await expect(notice.getByRole('link')).toHaveCount(await playground.scenario.locator('option').count())
  await notice.getByRole('link', { name: 'The last item in stock' }).click()
  await playground.rest()
  await expect(notice).toBeHidden()
  await expect(playground.scenario).toHaveValue('last-item-in-stock')
  await expect(playground.headline).toContainText('stock')
})

for (const route of ['#/nowhere', '#/exercises/no-such-thing', '#/play/two-carts/more', '#nonsense'])
  test(`an unknown route is named: ${route}`, async ({ playground, page }) => {
    await playground.open(route)
    await expect(page.getByRole('alert')).toContainText('This address leads nowhere')
    await expect(page.getByRole('alert').getByText(/^All \d+ examples$/)).toBeVisible()
  })

test('work goes on when the address in the bar leads nowhere', async ({ playground, page }) => {
  await playground.open()
  await playground.press('2', '2', '1')
  await page.evaluate(() => (location.hash = '#/play/typo'))
  await playground.rest()
  await expect(page.getByRole('alert')).toContainText('What you were doing is still here.')
  expect(await playground.position()).toBe(3)
  await expect(playground.stepButton('B')).toHaveAccessibleDescription('read cart-42')
})

test('the address follows the steps; a reload keeps step and order', async ({ playground, page }) => {
  await playground.open()
  await playground.rush('1', '2', '1')
  expect(page.url()).toMatch(/#\/play\/two-carts\?step=3$/)
  await playground.rush('Home', '2', '2', '2')
  expect(page.url()).toMatch(/#\/play\?s=1\.[\w-]+&step=3$/)
  await expect(playground.headline).toHaveText('B reads cart-42: it is at version 1.')
  await page.reload()
  await playground.rest()
  await expect(playground.headline).toHaveText('B reads cart-42: it is at version 1.')
})

test('a step beyond the end is the end; what is no step is said', async ({ playground, page }) => {
  await playground.open('#/play/two-carts?step=999')
  expect(await playground.position()).toBe(20)
  await page.goto('about:blank')
  await playground.open('#/play/two-carts?step=-1')
  expect(await playground.position()).toBe(0)
  await expect(page.getByRole('alert')).toContainText('“-1” is not a step')
})

test('back goes to the scenario before', async ({ playground, page }) => {
  await playground.open()
  await playground.press('1', '2')
  await playground.scenario.selectOption('six-clients')
  await playground.rest()
  await expect(playground.headline).toContainText('6 commands')
  await page.goBack()
  await playground.rest()
  await expect(playground.scenario).toHaveValue('two-carts')
  expect(await playground.position()).toBe(2)
  await page.goForward()
  await playground.rest()
  await expect(playground.scenario).toHaveValue('six-clients')
})

test('back and forward lead through an edit and another example, and nothing is lost', async ({
  playground,
  page,
}) => {
  const shown = playground.scenario.locator('option:checked')
  const article = (text: string) => page.locator('summary', { hasText: `AddItem ${text}` })
  await playground.open('#/play/two-carts?view=scenario')
  await playground.press('2', '2')
  await playground.click(article('mug × 2'))
  await page.getByLabel('How many').fill('3')
  await playground.click(playground.tool('forward'))
  await expect(shown).toHaveText('Two carts collide (my version)')
  const told = await playground.headline.textContent()
  await playground.scenario.selectOption('six-clients')
  await playground.rest()

  await page.goBack()
  await playground.rest()
  await expect(shown).toHaveText('Two carts collide (my version)')
  await expect(article('mug × 3')).toBeVisible()
  expect(await playground.position()).toBe(3)
  await expect(playground.headline).toHaveText(told ?? '')

  await page.goBack()
  await playground.rest()
  await expect(playground.scenario).toHaveValue('two-carts')
  await expect(article('mug × 2')).toBeVisible()
  expect(await playground.position()).toBe(2)

  await page.goForward()
  await playground.rest()
  await expect(article('mug × 3')).toBeVisible()
  expect(await playground.position()).toBe(3)
  await page.reload()
  await playground.rest()
  await expect(article('mug × 3')).toBeVisible()
  await expect(playground.headline).toHaveText(told ?? '')
})

test('an address may name a language; damaged storage does no harm', async ({ playground, page }) => {
  await page.addInitScript(() => {
    for (const key of ['language', 'theme', 'speed', 'letterKeys'])
      localStorage.setItem(`interleave:${key}`, '{"�')
  })
  await playground.open('#/play/two-carts?lang=ja&step=1')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(playground.headline).toHaveText('Aのコマンドが届きました：AddItem tea × 1')
})

test('storage that is forbidden does no harm', async ({ playground, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await playground.open()
  await playground.click(playground.button('Language'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('an order of one’s own is in the address, and opens elsewhere', async ({ playground, browser }) => {
  await playground.open()
  await playground.rush('2', '2', '2')
  const address = playground.page.url()
  const context = await browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto(address)
  const elsewhere = new Playground(page, 'ja')
  await elsewhere.rest()
  await expect(elsewhere.headline).toHaveText('Bがcart-42を読み込みました。バージョンは1です。')
  await expect(elsewhere.scenario).toHaveValue('two-carts')
  await context.close()
})

test('a damaged link is explained, and the work goes on', async ({ playground, page }) => {
  await playground.open()
  await playground.rush('2', '2', '2')
  const address = page.url()
  const broken = address.replace(
    /s=1\.(.{8})(.)/,
    (_, start: string, letter: string) => `s=1.${start}${letter === 'A' ? 'B' : 'A'}`,
  )
  await page.evaluate((hash) => (location.hash = hash), new URL(broken).hash)
  await playground.rest()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('This link was damaged on its way')
  await expect(notice).toContainText('What you were doing is still here.')
  expect(await playground.position()).toBe(3)
  await expect(playground.headline).toHaveText('B reads cart-42: it is at version 1.')
})
