import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, Playground, test } from './playground.ts'

/** An exercise as a learner finds it: by its region, its goals, its controls. */
class Desk {
  readonly playground: Playground
  readonly page: Page

  constructor(playground: Playground) {
    this.playground = playground
    this.page = playground.page
  }

  async open(id: string): Promise<void> {
    await this.playground.open(`#/exercises/${id}`)
  }

  get exercise() {
    return this.page.getByRole('region', { name: /^(Exercise|演習)$/ })
  }

  get goal() {
    return this.page.getByRole('group', { name: /^(To be reached|目標)$/ })
  }

  async choose(answer: string): Promise<void> {
    await this.playground.click(this.exercise.getByLabel(answer, { exact: true }))
  }

  async write(question: string | RegExp, number: string): Promise<void> {
    const box = this.exercise.getByLabel(question)
    await box.fill(number)
    await box.press('Enter')
    await this.playground.rest()
  }

  async expectSolved(): Promise<void> {
    await expect(this.goal).toContainText(/All reached|すべて達成/)
    await expect(this.exercise.getByRole('heading', { name: /What you have seen|ふりかえり/ })).toBeVisible()
  }
}

const collide = ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'A', 'B', 'B', 'B']
const times = (id: string, count: number): string[] => Array.from({ length: count }, () => id)
const starve = [
  ...times('D', 5),
  ...times('A', 7),
  ...times('D', 6),
  ...times('B', 7),
  ...times('D', 6),
  ...times('C', 7),
  ...times('D', 3),
]

test('one learner solves a1 to a4 by mouse', async ({ playground }) => {
  const desk = new Desk(playground)
  await desk.open('a1-make-a-conflict')
  await expect(desk.goal).toContainText('Next: Both have read version 1')
  await playground.step(...collide)
  await desk.expectSolved()
  await playground.click(desk.exercise.getByRole('button', { name: 'step 9' }))
  expect(await playground.position()).toBe(9)

  await playground.click(desk.exercise.getByRole('link', { name: /^Next exercise/ }).first())
  await playground.step(...collide)
  await playground.click(playground.tool('last'))
  await desk.write(/Which version did the second attempt expect/, '2')
  await desk.choose('Only the append')
  await expect(desk.exercise).toContainText('Not quite.')
  await desk.choose('Read, rebuild the state, decide, append')
  await desk.expectSolved()

  await desk.open('a3-three-strikes')
  await playground.step(...starve)
  await desk.choose('Nothing of it was saved; the person may try again')
  await desk.expectSolved()

  await desk.open('a4-conflict-or-rule')
  await playground.step(...collide)
  await playground.click(playground.tool('last'))
  await desk.choose('Because the domain has answered; asked again, it would say the same')
  await desk.expectSolved()
})

test('one learner solves b2 by mouse, and the rest of the scenario is held', async ({ playground, page }) => {
  const desk = new Desk(playground)
  await desk.open('b2-pay-returns-first')
  await expect(playground.scenario).toBeDisabled()
  await desk.choose('Later: from a queue, by a worker')
  await playground.click(playground.tool('last'))
  await desk.write(/With the queue: how long/, '400')
  await expect(desk.exercise).toContainText('Not quite.')
  await desk.write(/With the queue: how long/, '40 ms')
  await desk.write(/when is the last handler done/, '260')
  await desk.expectSolved()
  await playground.expectNoAxeViolation()
  await page.goto('about:blank')
  await playground.open('#/exercises')
  const chapter = page.getByRole('region', { name: 'Now or later' })
  await expect(chapter.getByRole('link', { name: /Pay returns first/ })).toContainText('Solved')
  await expect(chapter).toContainText('1 of 11 solved')
  await playground.expectNoAxeViolation()
})

test('a solution gives the attempt back; a reset has a way back; a note and the attempt stay', async ({
  playground,
  page,
}) => {
  const desk = new Desk(playground)
  await desk.open('a1-make-a-conflict')
  await playground.step('B', 'B', 'A', 'B')
  await desk.exercise.getByLabel('My notes').fill('Ask about forms.')
  await playground.click(desk.exercise.getByRole('button', { name: 'Give me a hint' }))
  await expect(desk.exercise).toContainText('Hint 1 of 2')
  await playground.click(desk.exercise.getByRole('button', { name: 'Show a solution' }))
  await playground.click(playground.tool('last'))
  await expect(desk.goal).toContainText('A solution is shown')
  await playground.click(playground.button('Back to my attempt'))
  expect(await playground.position()).toBe(4)
  await expect(desk.goal).toContainText('Next: Both have read version 1')
  await page.reload()
  await playground.rest()
  expect(await playground.position()).toBe(4)
  await expect(desk.exercise.getByLabel('My notes')).toHaveValue('Ask about forms.')
  await playground.click(desk.exercise.getByRole('button', { name: 'Reset this exercise' }))
  expect(await playground.position()).toBe(0)
  await playground.click(desk.exercise.getByRole('button', { name: 'Bring my attempt back' }))
  expect(await playground.position()).toBe(4)
})

test('progress is taken along as a file, and brought in elsewhere', async ({ playground, page, browser }) => {
  const desk = new Desk(playground)
  await desk.open('a1-make-a-conflict')
  await playground.step(...collide)
  await playground.open('#/exercises')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const path = await saved.then((download) => download.path())
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ interleave: 'progress', version: 1 })

  const other = await browser.newContext({ locale: 'en-US', baseURL: new URL('./', page.url()).href })
  const elsewhere = new Playground(await other.newPage(), 'en')
  await elsewhere.open('#/exercises')
  const bring = elsewhere.page.getByLabel('Bring in a file')
  await bring.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(elsewhere.page.getByRole('alert').filter({ hasText: 'Nothing was changed' })).toBeVisible()
  await bring.setInputFiles(path)
  await elsewhere.rest()
  await expect(elsewhere.page.getByRole('link', { name: /Make a conflict/ })).toContainText('Solved')
  await other.close()
})

test('storage that is damaged is reported and survived', async ({ playground, page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('done'))
      localStorage.setItem('interleave:exercise:a1-make-a-conflict', '{"ticked":["bothRe')
    sessionStorage.setItem('done', 'yes')
  })
  await playground.open('#/exercises')
  await expect(page.getByRole('alert').filter({ hasText: 'was damaged' })).toContainText('Make a conflict')
  await new Desk(playground).open('a1-make-a-conflict')
  await playground.step(...collide)
  await new Desk(playground).expectSolved()
  await playground.open('#/exercises')
  await playground.click(page.getByRole('button', { name: 'Throw it away' }))
  await expect(page.getByText('was damaged')).toBeHidden()
})

test('storage that is forbidden is said, and all goes on', async ({ playground, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  await playground.open('#/exercises')
  await expect(page.getByText('does not let the page remember')).toBeVisible()
})

test.describe('in Japanese, by keyboard alone', () => {
  test.use({ language: 'ja' })

  test('another learner solves a1, leaves, and finds the progress', async ({ playground, page }) => {
    const desk = new Desk(playground)
    await playground.open('#/exercises')
    const first = page.getByRole('link', { name: /競合を起こす/ })
    await first.focus()
    await playground.press('Enter')
    await expect(desk.goal).toContainText('次の目標：2人ともバージョン1を読んだ')
    await playground.rush(...collide.map((id) => (id === 'A' ? '1' : '2')))
    await desk.expectSolved()
    await page.goto('about:blank')
    await playground.open('#/exercises')
    await expect(page.getByRole('link', { name: /競合を起こす/ })).toContainText('達成')
  })

  test('and the questions, settings and notes too', async ({ playground, page }) => {
    const desk = new Desk(playground)
    await desk.open('b2-pay-returns-first')
    await desk.exercise.getByLabel('コミットのあと、リクエストのなかで').focus()
    await playground.press('ArrowDown')
    await page.locator('body').focus()
    await desk.exercise.getByRole('heading', { name: '先に応答が返る' }).click()
    await playground.press('End')
    await desk.write(/クライアントは応答を何ミリ秒待ちますか/, '４０')
    await desk.write(/最後のハンドラーが終わるのは/, '260')
    await desk.expectSolved()
  })
})

test('on a phone the goal is at the top and nothing is cut off', async ({ playground, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = new Desk(playground)
  await desk.open('a9-merge-or-not')
  await expect(page.getByRole('tab', { name: 'Exercise' })).toHaveAttribute('aria-selected', 'true')
  await desk.exercise.getByLabel('My notes').scrollIntoViewIfNeeded()
  await expect(desk.goal).toBeInViewport()
  await playground.expectNoSidewaysScroll()
  await playground.expectNoAxeViolation()
})
