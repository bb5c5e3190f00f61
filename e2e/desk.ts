import type { Locator, Page } from '@playwright/test'
import { expect, type Playground } from './playground.ts'

/** An exercise as a learner finds it: by its region, its goals, its controls. */
export class Desk {
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

export const times = (id: string, count: number): string[] => Array.from({ length: count }, () => id)
export const collide = ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'B', 'A', 'B', 'B', 'B']
export const starve = [
  ...times('D', 5),
  ...times('A', 7),
  ...times('D', 6),
  ...times('B', 7),
  ...times('D', 6),
  ...times('C', 7),
  ...times('D', 3),
]
/** The keys of the same processes; in the exercises about dispatch the relay or the worker comes behind the requests. */
export const keysOf = (ids: readonly string[]): string[] => ids.map((id) => String('ABCD'.indexOf(id) + 1))
