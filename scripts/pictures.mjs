// Takes the pictures of the README from the built page: `npm run pictures`. They show one exact moment, so they
// change only when the page does.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from './browser.mjs'
import { root, runTool } from './tool.mjs'

const folder = resolve(root, 'docs/images')
mkdirSync(folder, { recursive: true })

/** Twelve steps into "two carts collide": B's append has just been refused. */
const conflict = '#/play/two-carts?step=12&lang='

const pictures = [
  { file: 'conflict-light.png', width: 1440, height: 900, theme: 'light', address: `${conflict}en` },
  { file: 'conflict-dark-ja.png', width: 1440, height: 900, theme: 'dark', address: `${conflict}ja` },
  { file: 'conflict-phone-ja.png', width: 390, height: 844, theme: 'light', address: `${conflict}ja` },
]

if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1)
const executablePath = await findBrowser()
if (!executablePath) process.exit(1)

const server = await preview({ preview: { port: 0 }, logLevel: 'warn' })
const browser = await chromium.launch({ executablePath })
try {
  const base = server.resolvedUrls?.local[0]
  if (!base) throw new Error('the preview server has no address')
  for (const { file, width, height, theme, address } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: theme,
      deviceScaleFactor: 2,
    })
    await page.goto(`${base}${address}`)
    await page.waitForFunction(() => document.documentElement.dataset.idle === 'true')
    await page.screenshot({ path: resolve(folder, file) })
    await page.close()
    console.log(`docs/images/${file}`)
  }
} finally {
  await browser.close()
  await server.close()
}
