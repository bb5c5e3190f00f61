// The row N = 100 of AWS' study of backoff (1-semantics §8), 400 seeds each, beside the figures it has to meet within 3 %.

import { awsBackoffs, awsHop, contentionScenario } from '#scenario/contention.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { run } from '#sim/run.ts'
import { cpu, thousands } from './support/measure.ts'

const known = {
  none: 2422,
  exponential: 1858,
  equalJitter: 812.6,
  fullJitter: 796.5,
  decorrelatedJitter: 1004,
}
const seeds = 400
const clients = 100

function appendsOf(strategy: keyof typeof known, seed: number): number {
  let appends = 0
  const scenario = contentionScenario({
    clients,
    maxAttempts: null,
    backoff: awsBackoffs[strategy],
    hop: awsHop,
    seed,
  })
  run(modelOfScenario(scenario), [], {
    forget: true,
    onStep: (_before, { entries }) => {
      for (const entry of entries) if (entry.kind === 'step' && entry.node === 'append') appends++
    },
  })
  return appends
}

let off = false
for (const strategy of Object.keys(known) as (keyof typeof known)[]) {
  const { ms, value } = cpu(() => {
    let total = 0
    for (let seed = 1; seed <= seeds; seed++) total += appendsOf(strategy, seed)
    return total / seeds
  })
  const ratio = value / known[strategy]
  if (Math.abs(ratio - 1) > 0.03) off = true
  console.log(
    `${strategy.padEnd(20)} mean append calls ${value.toFixed(1).padStart(8)}, known ${String(known[strategy]).padStart(6)}, ratio ${ratio.toFixed(4)}  (${thousands(ms)} ms of CPU)`,
  )
}
if (off) {
  console.error('A mean lies outside ±3 %.')
  process.exitCode = 1
}
