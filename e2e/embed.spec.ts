// A page of somebody else's, at another origin, with the stage in a sandboxed frame that it drives by messages.

import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { expect, type Page } from '@playwright/test'
import { test as base } from './watchedPage.ts'

interface Said {
  readonly type: string
  readonly [field: string]: unknown
}

/** The host's page keeps what it hears, and has a second frame that means no good. */
const hostPage = (address: string): string => `<!doctype html><title>A lesson</title>
<iframe id="stage" title="Stage" src="${address}" width="900" height="700" sandbox="allow-scripts"></iframe>
<iframe id="stranger" title="Stranger" srcdoc="<p>Hello"></iframe>
<script>
  window.heard = []
  addEventListener('message', ({ source, data }) => source === frames[0] && data.interleave === 1 && heard.push(data))
</script>`

class Lesson {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** What it has heard of that type, once there is something. */
  async heard(type: string): Promise<Said[]> {
    await this.page.waitForFunction(
      (wanted) => (window as unknown as { heard: Said[] }).heard.some((said) => said.type === wanted),
      type,
    )
    const all = await this.page.evaluate(() => (window as unknown as { heard: Said[] }).heard)
    return all.filter((said) => said.type === type)
  }

  async send(...messages: readonly unknown[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const message of all) window.frames[0]?.postMessage(message, '*')
    }, messages)
  }
}

const test = base.extend<{ lesson: (fragment: string) => Promise<Lesson> }>({
  lesson: async ({ page, baseURL }, use) => {
    const servers: Server[] = []
    await use(async (fragment) => {
      const server = createServer((_, response) => {
        response.setHeader('content-type', 'text/html')
        response.end(hostPage(`${baseURL ?? ''}${fragment}`))
      }).listen(0, '127.0.0.1')
      servers.push(server)
      await once(server, 'listening')
      const address = server.address()
      await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/lesson`)
      return new Lesson(page)
    })
    for (const server of servers) server.close()
  },
})

test('a host drives the frame, which has no storage and no origin', async ({ lesson, page }) => {
  const host = await lesson('#/play/two-carts?embed=chart.controls&step=2&lang=en')
  expect(await host.heard('ready')).toMatchObject([{ step: 2, steps: 20 }])
  const stage = page.frameLocator('#stage')
  await expect(stage.getByRole('region', { name: 'Flowchart' })).toBeVisible()
  expect(await page.frames()[1]?.evaluate(() => window.origin)).toBe('null')

  await host.send({ interleave: 1, type: 'seek', step: 12 })
  await expect(stage.getByRole('heading', { level: 2 })).toContainText('append is refused')
  const [moved] = await host.heard('step')
  expect(moved).toMatchObject({ step: 12, steps: 20 })
  expect(moved?.['text']).toContain('expected version 1')

  // A slip is answered; what is not meant for it is left alone.
  await host.send({ interleave: 1, type: 'seek', step: 'x' }, { hello: 1 }, 'play')
  expect(await host.heard('refused')).toEqual([
    { interleave: 1, type: 'refused', why: '/step: expected integer, received "x"' },
  ])

  // Nobody but the page around it: a frame beside it says the same, and is not heard.
  await page
    .frames()[2]
    ?.evaluate(() => parent.frames[0]?.postMessage({ interleave: 1, type: 'seek', step: 5 }, '*'))
  await host.send({ interleave: 1, type: 'load', example: 'lost-update-by-overwrite', step: 1 })
  await expect(stage.getByRole('heading', { level: 2 })).toContainText('command arrives')
  await host.send({ interleave: 1, type: 'seek', step: 1000 })
  const [outcome] = await host.heard('outcome')
  expect(outcome).toMatchObject({ complete: true, broken: ['no-lost-update'] })
  const steps = (await host.heard('step')).map(({ step }) => step)
  expect(steps).not.toContain(5)

  await host.send({ interleave: 1, type: 'seek', step: 0 }, { interleave: 1, type: 'play' })
  await expect(stage.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await host.send({ interleave: 1, type: 'pause' })
  await expect(stage.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
})

test('an exercise in a frame says when it is solved; Japanese, dark, the stream alone', async ({
  lesson,
  page,
}) => {
  const host = await lesson('#/exercises/a1-make-a-conflict?embed=stream.controls.dark&lang=ja')
  await host.heard('ready')
  const stage = page.frameLocator('#stage')
  await expect(stage.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(stage.getByRole('region', { name: 'イベントストリーム' })).toBeVisible()
  await expect(stage.getByRole('region', { name: 'フローチャート' })).toHaveCount(0)
  for (const id of 'AAABBBBBBAAA')
    await stage.getByRole('button', { name: `${id}を進める`, exact: true }).click()
  expect(await host.heard('solved')).toEqual([
    { interleave: 1, type: 'solved', exercise: 'a1-make-a-conflict' },
  ])
})

test('a link that is damaged says so in the frame', async ({ lesson, page }) => {
  await lesson('#/play?s=1.AAAA&embed=chart&lang=en')
  await expect(page.frameLocator('#stage').getByRole('alert')).toContainText(/link/i)
})
