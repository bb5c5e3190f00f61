// Kernel steps a second through whole runs of many commands, with the table stepper and with XState's own `transition()` in its place; and
// a hundred runs of 190 clients without backoff, the largest contention that fits into 200,000 steps.

import { contentionScenario } from '#scenario/contention.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { at, type Model } from '#sim/model.ts'
import { xstateStepper } from '#sim/machines/compile.ts'
import { run } from '#sim/run.ts'
import { cpu, median, thousands } from './support/measure.ts'

const model = (clients: number): Model => modelOfScenario(contentionScenario({ clients, maxAttempts: null }))

function withXState(plain: Model): Model {
  const steppers = plain.machines.map(({ machine }) => xstateStepper(machine))
  return { ...plain, stepperOf: (command) => at(steppers, command) }
}

function stepsOf(of: Model, runs: number): number {
  let steps = 0
  for (let i = 0; i < runs; i++) {
    const ran = run(of, [], { forget: true })
    if (ran.ok) steps += ran.trace.end.steps
  }
  return steps
}

function rate(of: Model, runs: number): number {
  stepsOf(of, 1)
  return median(
    [1, 2, 3].map(() => {
      const { ms, value } = cpu(() => stepsOf(of, runs))
      return (value / ms) * 1000
    }),
  )
}

for (const [clients, runs] of [
  [10, 200],
  [50, 20],
] as const) {
  const table = rate(model(clients), runs)
  const xstate = rate(withXState(model(clients)), Math.max(1, runs / 20))
  console.log(
    `${clients} clients: ${thousands(table)} steps/s of CPU with the table, ${thousands(xstate)} with XState's transition(): ${(table / xstate).toFixed(1)} times`,
  )
}

const { ms, value } = cpu(() => stepsOf(model(190), 100))
console.log(
  `100 runs of 190 clients without backoff: ${thousands(value)} steps in ${thousands(ms)} ms of CPU (${thousands((value / ms) * 1000)} steps/s)`,
)
