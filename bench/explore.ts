// Distinct states a second of the explorer on "N commands, one stream, three attempts": in Node and in the built page's worker in Chromium, with
// the bytes a state takes; beside them a plain breadth-first search over XState's transition(), and SPIN and TLC on the exported models where
// they are installed (spin and cc on the path; TLA2TOOLS names tla2tools.jar). One run, one machine.
// In Node it is CPU time of the process, which a busy neighbour disturbs less; elsewhere time on the wall.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { naiveGraph } from '#explore/naive.ts'
import { exploredModel, startExploring } from '#explore/explore.ts'
import { promelaOf } from '#exports/promela.ts'
import { tlaOf } from '#exports/tla.ts'
import { contentionScenario } from '#scenario/contention.ts'
import { xstateStepper } from '#sim/machines/compile.ts'
import { at } from '#sim/model.ts'
import { worldOf } from '#sim/start.ts'
import { findBrowser } from '../scripts/browser.mjs'
import { root, runTool } from '../scripts/tool.mjs'
import { cpu, thousands } from './support/measure.ts'

interface Measured {
  readonly states: number
  readonly ms: number
  readonly bytes?: number
  readonly complete: boolean
}

interface Asked {
  readonly clients: number
  readonly reduction: boolean
  /** At most so many states. */
  readonly states: number
}

const unlimited = 20_000_000
const questions: readonly Asked[] = [
  { clients: 3, reduction: false, states: unlimited },
  { clients: 4, reduction: false, states: unlimited },
  { clients: 5, reduction: false, states: 4_000_000 },
  { clients: 4, reduction: true, states: unlimited },
  { clients: 6, reduction: true, states: unlimited },
]

const scenarioFor = (clients: number) => contentionScenario({ clients, maxAttempts: 3 })

function say(where: string, { clients, reduction }: Asked, { states, ms, bytes, complete }: Measured): void {
  const rate = thousands((states / ms) * 1000).padStart(10)
  const size = bytes === undefined ? '' : `, ${(bytes / states).toFixed(0)} bytes a state`
  console.log(
    `${where.padEnd(22)} N = ${clients} ${reduction ? 'reduced' : 'full   '} ${thousands(states).padStart(11)} states${complete ? '      ' : ' (cut)'} ${ms.toFixed(0).padStart(7)} ms ${rate} states/s${size}`,
  )
}

function inNode({ clients, reduction, states }: Asked): Measured {
  const budget = { states, bytes: Infinity }
  const started = startExploring(scenarioFor(clients), { reduction, counting: 0, budget })
  if (!started.ok) throw new Error('it can be explored')
  const { ms } = cpu(() => {
    while (!started.explorer.advance(100_000));
  })
  const { complete, states: found, bytes } = started.explorer.answer()
  return { states: found, ms, bytes, complete }
}

function withXState(clients: number, most: number): Measured {
  const plain = exploredModel(scenarioFor(clients))
  const steppers = plain.machines.map(({ machine }) => xstateStepper(machine))
  const model = { ...plain, stepperOf: (command: number) => at(steppers, command) }
  const begin = performance.now()
  const { states, complete } = naiveGraph(model, worldOf(model), { crashes: 0, leases: 1 }, most)
  return { states: states.length, ms: performance.now() - begin, complete }
}

async function inChromium(): Promise<void> {
  if (runTool('vite', ['build', '--logLevel', 'error']) !== 0) throw new Error('the page can be built')
  const assets = resolve(root, 'dist/assets')
  // There is more than one worker; this one knows how to make a scenario smaller.
  const file = readdirSync(assets).find(
    (name) =>
      /^worker-.*\.js$/.test(name) && readFileSync(join(assets, name), 'utf8').includes('fewerCommands'),
  )
  const server = await preview({ root, preview: { port: 0 }, logLevel: 'error' })
  const browser = await chromium.launch({ executablePath: await findBrowser() })
  try {
    const page = await browser.newPage()
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    for (const asked of questions) {
      const request = {
        scenario: scenarioFor(asked.clients),
        asked: { reduction: asked.reduction, states: asked.states, bytes: 2 ** 40, counting: 0 },
      }
      const measured = await page.evaluate(
        ({ url, request: sent }) =>
          new Promise<Measured>((done) => {
            const worker = new Worker(url, { type: 'module' })
            let begin = 0
            worker.addEventListener('message', ({ data }) => {
              // The first answer is only to know that the worker is there.
              if (data.kind === 'told') {
                begin = performance.now()
                worker.postMessage({ kind: 'explore', id: 2, ...sent })
              }
              if (data.kind !== 'answer') return
              const { states, bytes, complete } = data.exploration
              done({ states, bytes, complete, ms: performance.now() - begin })
              worker.terminate()
            })
            const question = { kind: 'graph', asked: { scenario: sent.scenario, crashes: 0 } }
            worker.postMessage({ kind: 'ask', id: 1, question })
          }),
        { url: `./assets/${file}`, request },
      )
      say('explorer, Chromium', asked, measured)
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

function isThere(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function spin(clients: number, folder: string): Measured {
  const exported = promelaOf(scenarioFor(clients))
  if (!exported.ok) throw new Error('it can be exported')
  writeFileSync(join(folder, 'model.pml'), exported.text)
  const run = (program: string, words: readonly string[]) =>
    execFileSync(program, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })
  run('spin', ['-a', 'model.pml'])
  run('cc', ['-O2', '-w', '-DNOREDUCE', '-DSAFETY', '-DVECTORSZ=4096', '-o', 'pan', 'pan.c'])
  const begin = performance.now()
  const said = run('./pan', ['-c0', '-m1000000', '-w22'])
  const ms = performance.now() - begin
  return { states: Number(/(\d+) states, stored/.exec(said)?.[1]), ms, complete: true }
}

function tlc(clients: number, folder: string, jar: string): Measured {
  const exported = tlaOf(scenarioFor(clients))
  if (!exported.ok) throw new Error('it can be exported')
  const { module, config } = exported
  writeFileSync(join(folder, 'Scenario.tla'), module)
  writeFileSync(join(folder, 'Scenario.cfg'), config)
  const begin = performance.now()
  const said = execFileSync('java', ['-cp', jar, 'tlc2.TLC', '-workers', '1', '-deadlock', 'Scenario'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const ms = performance.now() - begin
  const states = Number(/([\d,]+) distinct states found/.exec(said)?.[1]?.replaceAll(',', ''))
  return { states, ms, complete: true }
}

for (const asked of questions) say('explorer, Node', asked, inNode(asked))
await inChromium()
for (const [clients, most] of [
  [3, Infinity],
  [4, 10_000],
] as const)
  say('XState transition()', { clients, reduction: false, states: most }, withXState(clients, most))
const folder = mkdtempSync(join(tmpdir(), 'bench-explore-'))
if (isThere('spin') && isThere('cc'))
  for (const clients of [3, 4])
    say('SPIN', { clients, reduction: false, states: unlimited }, spin(clients, folder))
else console.log('SPIN: spin and cc are not installed')
const jar = process.env['TLA2TOOLS']
if (jar && isThere('java'))
  for (const clients of [3, 4])
    say('TLC, one worker', { clients, reduction: false, states: unlimited }, tlc(clients, folder, jar))
else console.log('TLC: TLA2TOOLS names no tla2tools.jar, or there is no java')
rmSync(folder, { recursive: true })
