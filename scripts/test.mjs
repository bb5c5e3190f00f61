// The whole test: every phase runs even when an earlier one failed, and the last line counts them all.
// A phase that is no test runner (format, lint, types, build, size) counts as one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from './tool.mjs'

const reports = mkdtempSync(join(tmpdir(), 'interleave-test-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

const once = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Counts from a runner's JSON report; a runner that failed otherwise, or ran nothing, counts as a failure. */
function counted(status, report, countsOf) {
  try {
    const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')))
    const isSilent = counts.failed === 0 && (status !== 0 || counts.passed === 0)
    return isSilent ? { ...counts, failed: 1 } : counts
  } catch {
    return once(1)
  }
}

/** House rule: no skipped tests, so pending ones count as failed. A file that does not load has no test to count. */
const unitCounts = (json) => ({
  passed: json.numPassedTests,
  failed:
    json.numFailedTests +
    json.numPendingTests +
    json.numTodoTests +
    json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
})

const browserCounts = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
})

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  return counted(runTool('vitest', ['run', ...reporters]), unitReport, unitCounts)
}

function browserTests() {
  const reporter = ['--reporter=list,json']
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport }
  return counted(
    runTool('node', ['scripts/e2e.mjs', '--built', ...reporter], env),
    browserReport,
    browserCounts,
  )
}

let isBuilt = false
const phases = {
  format: () => once(runTool('oxfmt', ['--check'])),
  lint: () => once(runTool('node', ['scripts/lint.mjs'])),
  types: () => once(runTool('node', ['scripts/typecheck.mjs'])),
  unit: unitTests,
  build: () => {
    const result = once(runTool('vite', ['build', '--logLevel', 'warn']))
    isBuilt = result.failed === 0
    return result
  },
  // Without a build these two could only judge a stale one, or nothing.
  size: () => once(isBuilt ? runTool('node', ['scripts/size.mjs']) : 1),
  browser: () => (isBuilt ? browserTests() : once(1)),
}

const total = { passed: 0, failed: 0 }
const summary = []
for (const [name, phase] of Object.entries(phases)) {
  console.log(`\n=== ${name}`)
  const start = performance.now()
  const { passed, failed } = phase()
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
  summary.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${counts} ${seconds.padStart(6)} s`)
}
rmSync(reports, { recursive: true })

console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
