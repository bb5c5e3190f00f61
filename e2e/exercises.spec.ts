import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
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
    return this.page.getByRole('group', { name: /^(Goals|目標)$/ })
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

  /** By keyboard: on with Tab (or back) until it has the focus, as somebody does who has no mouse. */
  async reach(target: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let pressed = 0; pressed < 120; pressed++) {
      if (await target.evaluate((node) => node === document.activeElement)) return
      await this.page.keyboard.press(way)
    }
    await expect(target).toBeFocused()
  }

  /** By keyboard: into the group with Tab, to the answer with the arrows; the first one is chosen with Space. */
  async pick(answer: string, way?: 'Tab' | 'Shift+Tab'): Promise<void> {
    const radio = this.exercise.getByRole('radio', { name: answer, exact: true })
    const group = radio.locator('xpath=ancestor::fieldset').getByRole('radio')
    const wanted = await group.evaluateAll(
      (all, name) => all.findIndex((one) => one.closest('label')?.innerText.trim() === name),
      answer,
    )
    const checked = await group.evaluateAll((all) =>
      all.findIndex((one) => (one as HTMLInputElement).checked),
    )
    // Where none is chosen yet, Tab comes in at the first and Shift+Tab at the last.
    const from = checked >= 0 ? checked : way === 'Shift+Tab' ? (await group.count()) - 1 : 0
    await this.reach(group.nth(from), way)
    const arrows = times(wanted > from ? 'ArrowDown' : 'ArrowUp', Math.abs(wanted - from))
    await this.playground.rush(...(checked < 0 && wanted === from ? ['Space'] : arrows))
    await expect(radio).toBeChecked()
  }

  /** By keyboard: the menu of faults is opened, walked with the arrows, and closes by itself. */
  async breakDown(fault: string): Promise<void> {
    await this.reach(this.page.getByRole('button', { name: /^障害を起こす/ }))
    await this.playground.press('Enter')
    const entry = this.page.getByRole('button', { name: fault, exact: true })
    await this.page.keyboard.press('Tab')
    for (let pressed = 0; pressed < 20; pressed++) {
      if (await entry.evaluate((node) => node === document.activeElement)) break
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(entry).toBeFocused()
    await this.playground.press('Enter')
  }

  async expectSolved(): Promise<void> {
    await expect(this.goal).toContainText(/All reached|すべて達成/)
    await expect(this.exercise.getByRole('heading', { name: /What you have seen|ふりかえり/ })).toBeVisible()
  }
}

const times = (id: string, count: number): string[] => Array.from({ length: count }, () => id)
const collide = ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'A', 'B', 'B', 'B']
const starve = [
  ...times('D', 5),
  ...times('A', 7),
  ...times('D', 6),
  ...times('B', 7),
  ...times('D', 6),
  ...times('C', 7),
  ...times('D', 3),
]
/** The keys of the same processes; in the exercises about dispatch the relay or the worker comes behind the requests. */
const keysOf = (ids: readonly string[]): string[] => ids.map((id) => String('ABCD'.indexOf(id) + 1))

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
  await desk.open('b2')
  await expect(page).toHaveURL(/#\/exercises\/b2-pay-returns-first$/)
  await expect(playground.scenario).toBeDisabled()
  await desk.choose('Later: from a queue, by a worker')
  await playground.click(playground.tool('last'))
  await desk.write(/With the queue: how long/, '400')
  await expect(desk.exercise).toContainText('Not quite.')
  await desk.write(/With the queue: how long/, '40 ms')
  await desk.write(/when is the last handler done/, '260')
  await desk.expectSolved()
  await playground.expectNoAxeViolation()
  await page.emulateMedia({ colorScheme: 'dark' })
  await playground.rest()
  await playground.expectNoAxeViolation()
  await page.goto('about:blank')
  await playground.open('#/exercises')
  const chapter = page.getByRole('region', { name: 'Now or later' })
  await expect(chapter.getByRole('link', { name: /Pay returns first/ })).toContainText('Solved')
  await expect(chapter).toContainText('1 of 11 solved')
  await playground.expectNoAxeViolation()
})

test('one learner solves b6 and b7 by mouse', async ({ playground, page }) => {
  const desk = new Desk(playground)
  await page.setViewportSize({ width: 1440, height: 900 })
  const goesDown = async (fault: string) => {
    await playground.click(page.getByRole('button', { name: /^What goes wrong/ }))
    await playground.click(page.getByRole('button', { name: fault }))
  }
  await desk.open('b6-crash-eats-the-queue')
  await playground.step(...times('A', 9), ...times('B', 9), ...times('C', 9))
  await goesDown('The server goes down')
  await expect(desk.goal).toContainText('Next: How many effects are lost for good?')
  await desk.write(/How many effects are lost/, '9')
  await desk.choose('Nobody')
  await desk.choose('In an outbox in the database')
  await playground.click(playground.tool('reset'))
  await playground.step(...times('A', 6), ...times('B', 6), ...times('C', 6))
  await goesDown('The server goes down')
  await playground.click(playground.tool('last'))
  await desk.expectSolved()

  await desk.open('b7-paid-twice')
  await playground.step(...times('A', 7), 'R', 'R')
  await goesDown('The relay goes down')
  await playground.click(playground.tool('last'))
  await desk.choose('Then a crash in between would lose the message')
  await expect(desk.goal).toContainText('3 of 4 reached')
  await desk.choose('looks into its inbox first (same transaction)')
  await desk.choose('sends with the event’s id as a key for the mail provider')
  // The order of before is still there, with the crash in it.
  await playground.click(playground.tool('last'))
  await desk.expectSolved()
})

test('a line of code is marked; the tab of the code and back', async ({ playground, page }) => {
  const desk = new Desk(playground)
  await desk.open('a10-the-escaped-conflict')
  await playground.click(playground.tool('last'))
  await playground.click(page.getByRole('tab', { name: 'Code' }))
  const line = page
    .getByRole('grid', { name: 'Listing, line by line' })
    .getByRole('gridcell', { name: /error instanceof Conflict/ })
  await line.focus()
  await playground.press('Enter')
  await expect(desk.goal).toContainText('2 of 4 reached')
  await playground.click(page.getByRole('tab', { name: 'Exercise' }))
  await desk.choose('is caught too')
  await playground.click(playground.tool('last'))
  await desk.choose('In the last')
  await desk.expectSolved()
})

test('an exercise asks to compare the modes, another to follow a chain of causes', async ({
  playground,
  page,
}) => {
  const desk = new Desk(playground)
  await desk.open('b5-await-is-not-later')
  await playground.click(playground.button('Compare modes'))
  await playground.press('Escape')
  await expect(desk.goal).toContainText('1 of 7 reached')

  await desk.open('b9-find-the-lost-mail')
  await playground.click(playground.tool('last'))
  const lanes = page.getByRole('grid', { name: 'Lanes' })
  // On the first lanes stand client A, its request, client B: the third block is B's.
  await lanes.focus()
  await playground.rush('Home', ...times('ArrowUp', 30), 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(page.getByRole('region', { name: 'Chain of causes' })).toContainText('Correlation idB')
  await expect(desk.goal).toContainText('2 of 6 reached')
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
  const bring = elsewhere.page.getByLabel('Import a file')
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

  test('and the questions and settings too: b2', async ({ playground }) => {
    const desk = new Desk(playground)
    await desk.open('b2-pay-returns-first')
    await desk.pick('あとで。キューに入れ、ワーカーが動かす')
    // An answer that has the focus leaves the other keys to the playground.
    await playground.press('End')
    await desk.reach(desk.exercise.getByLabel(/クライアントは応答を何ミリ秒待ちますか/), 'Shift+Tab')
    await desk.write(/クライアントは応答を何ミリ秒待ちますか/, '４０')
    await desk.write(/最後のハンドラーが終わるのは/, '260')
    await desk.expectSolved()
  })

  test('and a2, a3 and a4', async ({ playground }) => {
    const desk = new Desk(playground)
    await desk.open('a2-second-attempt-succeeds')
    await playground.rush(...keysOf(collide), 'End')
    await desk.reach(desk.exercise.getByLabel('2回目の試行の期待バージョンはいくつですか？'))
    await desk.write('2回目の試行の期待バージョンはいくつですか？', '2')
    await desk.pick('読み込み、復元、判断、追記のすべて')
    await desk.expectSolved()
    await desk.reach(desk.exercise.getByRole('link', { name: /^次の演習/ }).last())
    await playground.press('Enter')

    await expect(desk.exercise.getByRole('heading', { name: '3回目も競合' })).toBeVisible()
    await playground.rush(...keysOf(starve))
    await desk.pick('何も保存されていない。もう一度やり直せる')
    await desk.expectSolved()

    await desk.open('a4-conflict-or-rule')
    // Answered first: with the focus on the answer, the digits go on stepping.
    await desk.pick('ドメインがもう答えを出したから。何度聞いても同じ答えになる')
    await playground.rush(...keysOf(collide), 'End')
    await desk.expectSolved()
  })

  test('and b6 and b7, with a server and a relay that go down', async ({ playground }) => {
    const desk = new Desk(playground)
    await desk.open('b6-crash-eats-the-queue')
    await playground.rush(...times('1', 9), ...times('2', 9), ...times('3', 9))
    await desk.breakDown('サーバーが落ちる')
    const lost = desk.exercise.getByLabel(/永久に失われた効果/)
    await desk.reach(lost, 'Shift+Tab')
    await desk.write(/永久に失われた効果/, '9')
    await desk.pick('誰にも知らされていない')
    await desk.pick('データベースにあるアウトボックス')
    await playground.press('r')
    await playground.rush(...times('1', 6), ...times('2', 6), ...times('3', 6))
    await desk.breakDown('サーバーが落ちる')
    await playground.press('End')
    await desk.expectSolved()

    await desk.open('b7-paid-twice')
    await playground.rush(...times('1', 7), '2', '2')
    await desk.breakDown('リレーが落ちる')
    await playground.press('End')
    await desk.pick('間で落ちると、メッセージが失われる', 'Shift+Tab')
    await desk.pick('処理済みの記録を先に確かめる（同じトランザクション）')
    await desk.pick('イベントのIDを冪等キーとして添えて送る')
    await playground.press('r')
    await playground.rush(...times('1', 7), '2', '2')
    await desk.breakDown('リレーが落ちる')
    await playground.press('End')
    await desk.expectSolved()
    await playground.expectNoAxeViolation()
  })
})

test('the exercise with most buttons leaves its question room to be read', async ({ playground, page }) => {
  const desk = new Desk(playground)
  await page.setViewportSize({ width: 1024, height: 768 })
  await desk.open('b11-poison-message')
  const panel = page.getByRole('tabpanel', { name: 'Exercise' })
  for (const [width, height, room] of [
    [1024, 768, 260],
    [1440, 900, 320],
  ] as const) {
    await page.setViewportSize({ width, height })
    await playground.rest()
    await expect.poll(() => panel.evaluate((box) => box.clientHeight)).toBeGreaterThanOrEqual(room)
    for (const id of ['A', 'W2']) {
      await playground.stepButton(id).scrollIntoViewIfNeeded()
      await expect(playground.stepButton(id)).toBeInViewport({ ratio: 0.9 })
    }
  }
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
