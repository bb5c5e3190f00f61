// Finds a Chromium that starts, and gets one where there is none, so that `npm test` needs no instructions.
// Every candidate proves itself with --version; nothing is skipped in silence.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { root } from './tool.mjs'

const minutes = (count) => count * 60_000
const log = (text) => console.error(`browser: ${text}`)

/** Installers talk a lot: the end of what they say is shown, and only when they fail. */
function run(command, args, timeout = minutes(5), env = {}) {
  const options = { encoding: 'utf8', timeout, env: { ...process.env, ...env } }
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  const said = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim().split('\n').slice(-10)
  if (status !== 0) log(`${command} ${args.join(' ')} failed\n  ${said.join('\n  ')}`)
  return status === 0
}

function starts(path) {
  if (!path) return false
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  if (status === 0) log(`${path}: ${stdout.trim()}`)
  return status === 0
}

// The shell without a window comes first: the same pages cost it two thirds of the processor time.
const onPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const onMac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** Absolute, because Playwright wants a path and not a name. */
function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = onPath.flatMap((name) => folders.map((folder) => resolve(folder, name)))
  return [...candidates, ...onMac].find((path) => existsSync(path) && starts(path))
}

function playwrightBrowser() {
  const path = chromium.executablePath()
  return existsSync(path) && starts(path) ? path : undefined
}

/** A Chromium that somebody else installed. */
function installedBrowser() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted && starts(wanted)) return wanted
  if (wanted) log(`CHROMIUM_PATH=${wanted} does not start`)
  return playwrightBrowser() ?? systemBrowser()
}

function downloaded() {
  log("downloading Playwright's Chromium")
  const cli = resolve(root, 'node_modules/playwright/cli.js')
  run(process.execPath, [cli, 'install', 'chromium'], minutes(3))
  return playwrightBrowser()
}

/** Debian's package manager, where we may use it: as root, or where sudo asks for no password. */
function apt(...packages) {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false
  const [command, ...prefix] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  log(`installing ${packages.join(' ')} with apt-get`)
  const installed = () => run(command, [...prefix, '-qq', ...install], minutes(5), quiet)
  return installed() || (run(command, [...prefix, '-qq', 'update'], minutes(3), quiet) && installed())
}

/** The last resort: a Chromium that comes inside an npm package, kept out of the project's own dependencies. */
async function packaged() {
  const folder = resolve(root, 'node_modules/.cache/browser')
  const target = '@sparticuz/chromium@147.0.0'
  log(`installing ${target}`)
  if (!run('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, target])) return undefined
  const entry = createRequire(resolve(folder, 'index.js')).resolve('@sparticuz/chromium')
  const { default: bundled } = await import(pathToFileURL(entry).href)
  const path = await bundled.executablePath()
  return starts(path) ? path : undefined
}

/** Without a font every Japanese text is a row of boxes; the tests still say something, so this only warns. */
function ensureJapaneseFont() {
  const hasOne = () => spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.trim()
  if (process.platform !== 'linux' || hasOne()) return
  if (apt('fontconfig', 'fonts-noto-cjk') && hasOne()) return
  log('WARNING: no Japanese font is installed (fonts-noto-cjk); Japanese text will show as boxes.')
}

/** The path of a Chromium that starts, or undefined when none can be had. */
export async function findBrowser() {
  const found =
    installedBrowser() ??
    downloaded() ??
    (apt('chromium-headless-shell') || apt('chromium') ? systemBrowser() : undefined) ??
    (await packaged())
  if (found) ensureJapaneseFont()
  else
    log('no Chromium here. Install one (apt-get install chromium), or set CHROMIUM_PATH to one that starts.')
  return found
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const path = await findBrowser()
  if (!path) process.exit(1)
  console.log(path)
}
