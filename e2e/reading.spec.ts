// What is read, in the language that is harder to set: every exercise with its help opened and its solution played, and the pages beside them.

import type { Locator } from '@playwright/test'
import { catalog } from '../src/workshop/catalog.generated.ts'
import type { CatalogEntry } from '../src/workshop/exercise.ts'
import { guideIds } from '../src/workshop/guides/chapters.ts'
import { openedRecord } from '../src/workshop/progress.ts'
import { expect, test, type Playground } from './playground.ts'
import { textFaults } from './reading.ts'

const phone = { width: 390, height: 844 }
const tablet = { width: 1024, height: 768 }

class Reader {
  readonly faults: string[] = []
  readonly playground: Playground

  constructor(playground: Playground) {
    this.playground = playground
  }

  async resize(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.playground.page.setViewportSize(size)
    await this.playground.rest()
  }

  async read(where: string): Promise<void> {
    const width = this.playground.page.viewportSize()?.width
    const found = await textFaults(this.playground.page)
    this.faults.push(...found.map((fault) => `${where} at ${width}: ${fault}`))
  }
}

/** Plays each run of the solution that is shown to its end. Gives the ids of the goals that were ticked. */
async function playSolution(playground: Playground, exercise: Locator, entry: CatalogEntry) {
  const { tasks, solutions } = await entry.load()
  const reached = new Set<string>()
  const runs = solutions[0].length
  for (let run = 1; run <= runs; run++) {
    const name = runs === 1 ? 'もう一度再生' : `実行${run} / ${runs}`
    await playground.click(exercise.getByRole('button', { name }))
    await playground.press('End')
    const goals = exercise.getByRole('region', { name: '目標' }).getByRole('listitem')
    const marks = await goals.evaluateAll((all) => all.map((goal) => goal.dataset['done']))
    for (const [index, { id }] of tasks.entries()) if (marks[index] === 'true') reached.add(id)
  }
  return { reached, wanted: new Set(tasks.filter((task) => 'run' in task).map(({ id }) => id)) }
}

test.use({ language: 'ja', viewport: tablet, contextOptions: { reducedMotion: 'reduce' } })

const parts = [catalog.slice(0, 6), catalog.slice(6, 11), catalog.slice(11, 16), catalog.slice(16)]
for (const part of parts)
  test(`from ${part[0]?.id}: each solution reaches its goals, leads on, and all of it can be read`, async ({
    playground,
    page,
  }) => {
    const reader = new Reader(playground)
    const exercise = page.getByRole('region', { name: '演習', exact: true })
    await page.addInitScript(
      ([ids, opened]) => {
        for (const id of ids) localStorage.setItem(`interleave:exercise:${id}`, opened)
      },
      [part.map(({ id }) => id), JSON.stringify({ ...openedRecord, hints: 2 })] as const,
    )
    await playground.open(`#/exercises/${part[0]?.id}`)
    for (const entry of part) {
      await expect(exercise.getByRole('heading', { level: 2 })).toHaveText(entry.title.ja)
      await expect(exercise).toContainText('ヒント2 / 2')
      await reader.read(entry.id)
      await reader.resize(phone)
      await reader.read(entry.id)
      await playground.click(exercise.getByRole('button', { name: '解答例を見る' }))
      await reader.read(`${entry.id}, solution`)
      await reader.resize(tablet)
      const { reached, wanted } = await playSolution(playground, exercise, entry)
      expect(reached, entry.id).toEqual(wanted)
      await reader.read(`${entry.id}, solution`)
      await playground.click(exercise.getByRole('link', { name: /^(次の演習|演習の一覧)/ }).last())
    }
    const next = catalog[catalog.findIndex(({ id }) => id === part.at(-1)?.id) + 1]
    await expect(page).toHaveURL(next ? `#/exercises/${next.id}` : '#/exercises')
    expect(reader.faults).toEqual([])
  })

const pages = [
  '',
  '#/exercises',
  '#/guides',
  ...guideIds.map((id) => `#/guides/${id}`),
  '#/guides/which-policy?path=no-no-yes',
  '#/guides/now-or-later?path=no-no-no-yes',
  '#/glossary',
  '#/contention',
  '#/explore/two-carts',
  '#/explore/lost-update-by-overwrite',
  '#/play/two-carts?step=13',
  '#/play/worker-crashes?step=17',
  '#/workshop',
  '#/workshop/class?list=a1.a8.b9',
]

test('on the pages no line begins badly and no text is cut off', async ({ playground, page }) => {
  const reader = new Reader(playground)
  for (const size of [tablet, phone]) {
    await page.setViewportSize(size)
    for (const address of pages) {
      await playground.open(address)
      await reader.read(address)
    }
  }
  expect(reader.faults).toEqual([])
})

test('the reader stumbles over all that may not begin or end a line, and over what is cut off', async ({
  page,
}) => {
  const narrow = (text: string) =>
    `<p style="width: 32px; margin: 0; font: 16px/20px sans-serif; line-break: anywhere">${text}</p>`
  const faultsOf = async (html: string) => {
    await page.setContent(html)
    return textFaults(page)
  }
  for (const sign of '、。，．・：；？！）」』】〉》〕ーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ々…')
    expect(await faultsOf(narrow(`雨雨${sign}雨`))).toEqual([`a line begins with ${sign}: 雨雨|${sign}雨`])
  for (const sign of '（「『【〈《〔')
    expect(await faultsOf(narrow(`雨${sign}雨雨`))).toEqual([`a line ends with ${sign}: 雨${sign}|雨雨`])
  expect(await faultsOf(narrow('雨雨雨雨'))).toEqual([])

  const boxed = (style: string) =>
    `<p style="width: 90px; white-space: nowrap; ${style}">A command that is refused</p>`
  expect(await faultsOf(boxed('overflow: hidden'))).toEqual([
    'cut off at its side: p ‘A command that is refused’',
  ])
  expect(await faultsOf(boxed(''))).toEqual(['runs out of its box: p ‘A command that is refused’'])
})
