// A run of 100,000 steps: what keeping it costs, and how long it takes to be at any of its steps. Worlds are kept every hundred steps.

import { contentionScenario } from '#scenario/contention.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { mix } from '#lib/hash.ts'
import { run, worldAt } from '#sim/run.ts'
import { cpu, median, thousands } from './support/measure.ts'

const model = modelOfScenario(contentionScenario({ clients: 190, maxAttempts: null }))
const collect = globalThis.gc ?? (() => {})

collect()
const before = process.memoryUsage().heapUsed
const { ms, value: ran } = cpu(() => run(model, [], { limit: 100_000 }))
collect()
if (!ran.ok) throw new Error('earliest first is always possible')
const { trace } = ran
const megabytes = (process.memoryUsage().heapUsed - before) / 1024 / 1024
console.log(
  `${thousands(trace.steps.length)} steps kept in ${thousands(ms)} ms of CPU, ${megabytes.toFixed(1)} MB of heap${globalThis.gc ? '' : ' (before collection: run node with --expose-gc for the real figure)'}`,
)

const seeks = Array.from({ length: 500 }, (_, i) => (mix(7, i) >>> 0) % trace.steps.length)
const costs = seeks.map((to) => cpu(() => worldAt(trace, to)).ms)
const ordered = [...costs].sort((a, b) => a - b)
console.log(
  `seek to a random step: median ${median(costs).toFixed(3)} ms, 99th percentile ${(ordered[494] ?? NaN).toFixed(3)} ms of CPU`,
)
