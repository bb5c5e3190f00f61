import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { test as watched } from './watchedPage.ts'

export const words = {
  en: {
    scenario: 'Scenario',
    policy: 'Policy',
    onConflict: /^On conflict/,
    processes: 'Processes',
    playback: 'Playback',
    slider: 'Step',
    language: 'Language',
    theme: 'Theme',
    shortcuts: 'Keyboard shortcuts',
    back: 'Step back',
    forward: 'Step forward',
    first: 'First step',
    last: 'Last step',
    play: 'Play',
    pause: 'Pause',
    reset: 'Reset',
    step: (id: string) => `Step ${id}`,
  },
  ja: {
    scenario: 'シナリオ',
    policy: '方針',
    onConflict: /^競合したら/,
    processes: 'プロセス',
    playback: '再生',
    slider: 'ステップ',
    language: '言語',
    theme: 'テーマ',
    shortcuts: 'キーボード操作',
    back: '1ステップ戻る',
    forward: '1ステップ進む',
    first: '最初のステップ',
    last: '最後のステップ',
    play: '再生する',
    pause: '一時停止',
    reset: 'リセット',
    step: (id: string) => `${id}を進める`,
  },
} as const

export type Words = (typeof words)['en' | 'ja']

/** The page as a person finds their way about it: by names and roles, never by class or place. */
export class Playground {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, language: 'en' | 'ja') {
    this.page = page
    this.words = words[language]
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`./${fragment}`)
    await this.rest()
  }

  /** Until nothing is under way any more: the page says so itself. Asked at each frame; a locator asks ever more seldom, up to a second apart. */
  async rest(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset['idle'] === 'true')
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      await this.rest()
    }
  }

  /** The same, at rest only at the end: for a way that is not looked at. */
  async rush(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
    await this.rest()
  }

  async click(target: Locator): Promise<void> {
    await target.click()
    await this.rest()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The tool of the playback's toolbar. */
  tool(name: keyof Words & ('back' | 'forward' | 'first' | 'last' | 'play' | 'pause' | 'reset')): Locator {
    return this.page
      .getByRole('toolbar', { name: this.words.playback })
      .getByRole('button', { name: this.words[name], exact: true })
  }

  stepButton(id: string): Locator {
    return this.button(this.words.step(id))
  }

  /** One button after the other, as fast as a person can; at rest at the end. */
  async step(...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.stepButton(id).click()
    await this.rest()
  }

  /** The headline: the only heading of the second level outside of the processes. */
  get headline(): Locator {
    return this.page.locator('[data-headline]')
  }

  get status(): Locator {
    return this.page.getByRole('status')
  }

  get slider(): Locator {
    return this.page.getByRole('slider', { name: this.words.slider, exact: true })
  }

  get scenario(): Locator {
    return this.page.getByRole('combobox', { name: this.words.scenario, exact: true })
  }

  get processes(): Locator {
    return this.page.getByRole('region', { name: this.words.processes, exact: true })
  }

  card(id: string): Locator {
    return this.processes.locator(`[data-process="${id}"]`)
  }

  async position(): Promise<number> {
    return Number(
      await this.slider.getAttribute('aria-valuenow').then(async (now) => now ?? this.slider.inputValue()),
    )
  }

  /** All that the page says at this moment, as a reader is told it. */
  async said(): Promise<string> {
    return this.page.locator('main').ariaSnapshot()
  }

  /** In one go, since no page has frames, and gathering only what is wrong: half the processor time of axe as it comes. */
  async expectNoAxeViolation(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
    expect(found).toEqual([])
  }

  async expectNoSidewaysScroll(): Promise<void> {
    const { inner, scroll } = await this.page.evaluate(() => ({
      inner: document.documentElement.clientWidth,
      scroll: document.documentElement.scrollWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(inner)
  }
}

interface Options {
  language: 'en' | 'ja'
}

/** `playground` speaks the language of the browser: English, unless `test.use({ language: 'ja' })`. */
export const test = watched.extend<Options & { playground: Playground }>({
  language: ['en', { option: true }],
  locale: async ({ language }, use) => use(language === 'ja' ? 'ja-JP' : 'en-US'),
  playground: async ({ page, language }, use) => use(new Playground(page, language)),
})

export { expect } from '@playwright/test'

/** The order in which A and B read the same version, A writes, and B is refused. */
export const collision = ['A', 'B', 'A', 'B', 'A', 'B', 'A', 'B', 'A', 'B', 'A', 'A', 'B']
/** The same with the keys of the two processes. */
export const collisionKeys = collision.map((id) => (id === 'A' ? '1' : '2'))
