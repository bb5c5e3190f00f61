// What stays of an exercise: the attempt, a note, what was solved.

import { readFileSync } from 'node:fs'
import { collide, Desk } from './desk.ts'
import { expect, Playground, test } from './playground.ts'

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
