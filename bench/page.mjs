// The page in headless Chromium: what a key press costs until the step is painted, the longest task while a key is held for five seconds, and
// how far the layout shifts while everything arrives. CPU time of the page's main thread, not time on the wall.

import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from '../scripts/browser.mjs'
import { runTool } from '../scripts/tool.mjs'

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

if (runTool('vite', ['build', '--logLevel', 'error']) !== 0) process.exit(1)
const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: await findBrowser() })
const base = server.resolvedUrls.local[0]

const idle = (page) => page.waitForFunction(() => document.documentElement.dataset.idle === 'true')

/** Seconds of main-thread work since the page was opened. */
async function work(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value
}

async function open(address, reducedMotion) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion })
  await page.addInitScript(() => {
    window.seen = { longest: 0, shift: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.seen.longest = Math.max(window.seen.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) window.seen.shift += value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${base}${address}`)
  await idle(page)
  return { page, session }
}

/** Median main-thread milliseconds from a key to the painted step. */
async function keyCost({ page, session }) {
  const costs = []
  for (let i = 0; i < 18; i++) {
    const before = await work(session)
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await idle(page)
    costs.push(((await work(session)) - before) * 1000)
  }
  return median(costs)
}

for (const example of ['two-carts', 'six-clients']) {
  const still = await open(`#/play/${example}`, 'reduce')
  const withoutTravel = await keyCost(still)
  await still.page.close()
  const opened = await open(`#/play/${example}`, 'no-preference')
  const { page } = opened
  const shift = await page.evaluate(() => window.seen.shift)
  const withTravel = await keyCost(opened)
  await page.keyboard.press('Home')
  await idle(page)
  await page.evaluate(() => (window.seen.longest = 0))
  const started = Date.now()
  // A held key repeats: down again and again without an up, there and back, for five seconds.
  for (let i = 0; Date.now() - started < 5000; i++)
    await page.keyboard.down(i % 60 < 30 ? 'ArrowRight' : 'ArrowLeft')
  await page.keyboard.up('ArrowRight')
  await page.keyboard.up('ArrowLeft')
  await idle(page)
  const longest = await page.evaluate(() => window.seen.longest)
  const held = longest === 0 ? 'below 50' : longest.toFixed(0)
  console.log(
    `${example}: a key press to the painted step ${withoutTravel.toFixed(1)} ms of main-thread CPU, ${withTravel.toFixed(1)} ms with the token's whole way; longest task while a key is held ${held} ms; layout shift while loading ${shift.toFixed(4)}`,
  )
  await page.close()
}
await browser.close()
await server.close()
