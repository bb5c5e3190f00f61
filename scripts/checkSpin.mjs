// Holds the explorer's full search against SPIN: for each scenario of src/exports/checkedScenarios.ts the exported Promela model is checked
// without partial-order reduction, and the number of states and the broken invariants are compared and written to
// src/explore/spinCounts.json, which the test suite reads. It installs nothing: `spin` and `cc` have to be there (Debian: spin, gcc).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkedScenarios } from '#exports/checkedScenarios.ts'
import { promelaOf } from '#exports/promela.ts'
import { exploreFully } from '#explore/explore.ts'
import { root } from './tool.mjs'

const folder = mkdtempSync(join(tmpdir(), 'check-spin-'))
const run = (program, words) =>
  execFileSync(program, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 })

const names = {
  no_lost_update: 'no-lost-update',
  domain_rules: 'domain-rules',
  effect_exactly_once: 'effect-exactly-once',
  no_ghost: 'no-ghost',
  per_stream_order: 'per-stream-order',
  bounded_attempts: 'bounded-attempts',
  single_response: 'single-response',
  no_unhandled_error: 'no-unhandled-error',
}

/** Distinct states and broken invariants as SPIN sees them; -c0 goes on after an error. */
function spin(text) {
  writeFileSync(join(folder, 'model.pml'), text)
  run('spin', ['-a', '-o1', '-o2', '-o3', 'model.pml'])
  run('cc', ['-O1', '-w', '-DNOREDUCE', '-DSAFETY', '-DVECTORSZ=4096', '-o', 'pan', 'pan.c'])
  const said = run('./pan', ['-c0', '-m1000000', '-w22'])
  const states = Number(/(\d+) states, stored/.exec(said)?.[1])
  if (!Number.isInteger(states) || /max search depth too small|out of memory|aborted/i.test(said))
    throw new Error(`SPIN did not finish:\n${said}`)
  const broken = new Set(
    [...said.matchAll(/assertion violated (\w+)/g)].map(([, name]) => names[name] ?? name),
  )
  return { states, broken: [...broken].toSorted((a, b) => (a < b ? -1 : 1)) }
}

const counts = {}
const different = []
for (const [name, scenario] of Object.entries(checkedScenarios)) {
  const exported = promelaOf(scenario)
  if (!exported.ok) throw new Error(`${name} cannot be exported`)
  const checked = spin(exported.text)
  const { states, invariants } = exploreFully(scenario)
  const broken = invariants
    .filter(({ holds }) => !holds)
    .map(({ id }) => id)
    .toSorted()
  const same = states === checked.states && broken.join() === checked.broken.join()
  if (!same) different.push(name)
  console.log(
    `${same ? 'same     ' : 'DIFFERENT'} ${name.padEnd(24)} ${String(checked.states).padStart(9)} states${same ? '' : ` (explorer ${states})`}  ${checked.broken.join(' ')}${same ? '' : ` (explorer ${broken.join(' ')})`}`,
  )
  counts[name] = checked
}
rmSync(folder, { recursive: true })
const version = execFileSync('spin', ['-V'], { encoding: 'utf8' }).trim()
writeFileSync(
  resolve(root, 'src/explore/spinCounts.json'),
  `${JSON.stringify({ checker: version, scenarios: counts }, null, 2)}\n`,
)
console.log(`\n${version}: ${Object.keys(counts).length} scenarios, ${different.length} different`)
process.exitCode = different.length === 0 ? 0 : 1
