// Browser tests against the built page: builds it into a folder of its own (unless --built says that dist/ is
// fresh), so that several can run at once; finds or gets a browser and a free port, then runs Playwright with
// the remaining arguments.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from './browser.mjs'
import { root, runTool } from './tool.mjs'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

const args = process.argv.slice(2)
const isBuilt = args.includes('--built')
const folder = isBuilt ? resolve(root, 'dist') : mkdtempSync(join(tmpdir(), 'interleave-e2e-'))
process.on('exit', () => isBuilt || rmSync(folder, { recursive: true, force: true }))
const build = ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
if (!isBuilt && runTool('vite', build) !== 0) process.exit(1)

const browser = await findBrowser()
if (!browser) process.exit(1)

const rest = args.filter((arg) => arg !== '--built')
const env = { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()), E2E_DIST: folder }
process.exit(runTool('playwright', ['test', ...rest], env))
