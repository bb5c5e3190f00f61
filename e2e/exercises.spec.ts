import { collide, Desk, keysOf, starve, times } from './desk.ts'
import { expect, test } from './playground.ts'

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
