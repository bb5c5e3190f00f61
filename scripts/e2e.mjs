// Browser tests against the built page: builds it (unless --built says that dist/ is fresh), finds or
// gets a browser and a free port, then runs Playwright with the remaining arguments.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { findBrowser } from './browser.mjs'
import { runTool } from './tool.mjs'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

const args = process.argv.slice(2)
const isBuilt = args.includes('--built')
if (!isBuilt && runTool('vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1)

const browser = await findBrowser()
if (!browser) process.exit(1)

const rest = args.filter((arg) => arg !== '--built')
const env = { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()) }
process.exit(runTool('playwright', ['test', ...rest], env))
