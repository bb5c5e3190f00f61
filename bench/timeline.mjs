// The timeline in headless Chromium: 100,000 spans in 20 lanes from having them to having painted them, CPU a frame while zooming and panning
// (of the main thread, and of the whole browser, since what moves is painted by a worker), and from a key press to the painted step. Beside it vis-timeline with 10,000, where VIS_TIMELINE names a folder that it is
// installed in (it is no dependency of ours): VIS_TIMELINE=/some/folder npm run bench timeline
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/browser.mjs'
import { root } from '../scripts/tool.mjs'
import { serveTimelinePage } from './browser/timelinePage.ts'

const rounds = 5
const frames = 120
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const ms = (value) => `${value.toFixed(1)} ms`

const executablePath = await findBrowser()
const { server, address } = await serveTimelinePage(root, join(root, 'node_modules/.vite-timeline-bench'))
const browser = await chromium.launch({ executablePath })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(address)
await page.waitForFunction(() => window.laboratory)
const client = await page.context().newCDPSession(page)
await client.send('Performance.enable', { timeDomain: 'threadTicks' })

/** Main-thread CPU milliseconds so far: a busy neighbour does not count. */
async function cpuNow() {
  const { metrics } = await client.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

const system = await browser.newBrowserCDPSession()

/** CPU milliseconds so far of all processes of the browser: to the nearest 10 each, which is little among so many frames. */
async function cpuOfAll() {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000
}

/** Of the main thread, and of all processes. */
async function cpuPerFrame(work, count) {
  const [main, all] = [await cpuNow(), await cpuOfAll()]
  await work()
  return { main: ((await cpuNow()) - main) / count, all: ((await cpuOfAll()) - all) / count }
}

/** The median of each, and the least that the main thread had to do. */
const costText = (costs) =>
  `${ms(median(costs.map(({ main }) => main)))} (best ${ms(Math.min(...costs.map(({ main }) => main)))}; whole browser ${ms(median(costs.map(({ all }) => all)))})`

/** The worker that paints what moves is there from then on. */
async function warmUp() {
  await page.evaluate(() => window.laboratory.move('zoom', 2))
  await page.waitForFunction(() => document.documentElement.dataset.idle === 'true')
}

async function ours(count) {
  const draws = []
  for (let i = 0; i < rounds; i++)
    draws.push(await page.evaluate((n) => window.laboratory.showMany(n, 20), count))
  await warmUp()
  const moved = {}
  for (const kind of ['zoom', 'pan']) {
    const costs = []
    for (let i = 0; i < rounds; i++)
      costs.push(
        await cpuPerFrame(
          () => page.evaluate(([k, n]) => window.laboratory.move(k, n), [kind, frames]),
          frames,
        ),
      )
    moved[kind] = costText(costs)
  }
  const text = count.toLocaleString('en')
  console.log(
    `${text.padStart(9)} spans: first draw ${ms(median(draws))}, main-thread CPU a frame zooming ${moved.zoom}, panning ${moved.pan}`,
  )
}

/** What a canvas of that size costs by itself: the browser hands its pixels on, whatever is in them. */
async function emptyCanvas() {
  const costs = []
  for (let i = 0; i < rounds; i++)
    costs.push(await cpuPerFrame(() => page.evaluate((n) => window.laboratory.clear(n), frames), frames))
  console.log(`   no spans: CPU a frame of a canvas that is only cleared ${costText(costs)}`)
}

async function keys(spans) {
  const shown = await page.evaluate((n) => window.laboratory.showRun(n), spans)
  const times = await page.evaluate((n) => window.laboratory.pressKeys(n), Math.min(30, spans - 4))
  console.log(
    `${String(shown).padStart(9)} spans: key press to painted step ${ms(median(times))} (median of ${times.length})`,
  )
}

async function visTimeline(folder, count) {
  const file = join(folder, 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js')
  if (!existsSync(file)) return console.log('vis-timeline: not installed there')
  await page.addScriptTag({ content: readFileSync(file, 'utf8') })
  const draw = await page.evaluate(async (n) => {
    const box = document.createElement('div')
    document.getElementById('root').replaceChildren(box)
    const items = []
    for (let i = 0; i < n; i++) {
      const start = Math.floor(i / 20) * 900
      items.push({ id: i, group: i % 20, content: '', start, end: start + 600 })
    }
    const groups = Array.from({ length: 20 }, (_, id) => ({ id, content: `W${id}` }))
    const start = performance.now()
    window.visTimeline = new window.vis.Timeline(box, items, groups, {
      stack: false,
      height: 700,
      start: 0,
      end: (n / 20) * 900,
    })
    await new Promise((resolve) => window.visTimeline.once('currentTimeTick', resolve).on('changed', resolve))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - start
  }, count)
  const pan = await cpuPerFrame(
    () =>
      page.evaluate(
        async ([n, times]) => {
          const length = (n / 20) * 900
          for (let i = 0; i < times; i++) {
            const by = (i % 10) * length * 0.02
            window.visTimeline.setWindow(by, length + by, { animation: false })
            await new Promise((resolve) => requestAnimationFrame(resolve))
          }
        },
        [count, 10],
      ),
    10,
  )
  console.log(
    `vis-timeline, ${count.toLocaleString('en')} items: first draw ${ms(draw)}, CPU a frame panning ${costText([pan])}`,
  )
}

try {
  await emptyCanvas()
  await ours(100_000)
  await ours(10_000)
  await ours(1_000_000)
  await keys(20)
  await keys(2_000)
  const folder = process.env['VIS_TIMELINE']
  if (folder) await visTimeline(folder, 10_000)
  else console.log('vis-timeline: VIS_TIMELINE names no folder that it is installed in')
} finally {
  await browser.close()
  await server.close()
}
