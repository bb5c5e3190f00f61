import { describe, expect, it } from 'vitest'
import { modelOfScenario, runScenario } from '#scenario/simulation.ts'
import { mix } from '#lib/hash.ts'
import { enabled } from '#sim/enabled.ts'
import { worldAt } from '#sim/run.ts'
import { worldOf } from '#sim/start.ts'
import { step } from '#sim/step.ts'
import { exampleOf, examples } from '#scenario/examples/examples.ts'
import { answerOf, guessesAt } from './prediction.ts'

describe('predicting a step', () => {
  it.each(
    examples.filter(({ scenario }) => (scenario.dispatch?.mode ?? 'none') === 'none').map(({ id }) => id),
  )('%s: what comes is among what was offered, wherever a question is asked', (id) => {
    const scenario = exampleOf(id)?.scenario
    if (!scenario) throw new Error('the example is there')
    const model = modelOfScenario({ ...scenario, schedule: '' })
    let asked = 0
    for (let dice = 0; dice < 20; dice++) {
      let world = worldOf(model)
      for (let i = 0; i < 120; i++) {
        const possible = enabled(model, world).filter(({ refusal }) => !refusal)
        const next = possible[(mix(dice, i) >>> 0) % Math.max(1, possible.length)]?.process
        if (next?.kind !== 'command') break
        const guesses = guessesAt(model, next)
        const choice = { kind: 'advance', process: next.id } as const
        if (guesses.length > 0) {
          asked++
          expect(guesses).toContain(answerOf(model, world, choice))
        }
        world = step(model, world, choice).world
      }
    }
    expect(asked).toBeGreaterThan(20)
  })

  it.each([
    ['two-carts', ['decided', 'recorded', 'conflict', 'again']],
    ['lost-update-by-overwrite', ['decided', 'recorded', 'overwritten']],
    ['three-strikes', ['decided', 'recorded', 'conflict', 'again', 'exhausted']],
    ['last-item-in-stock', ['decided', 'recorded', 'conflict', 'again', 'rejected']],
    ['merge-of-page-views', ['decided', 'recorded', 'conflict', 'again', 'commuting']],
  ])('%s has all of its answers: %j', (id, answers) => {
    const scenario = exampleOf(id)?.scenario
    if (!scenario) throw new Error('the example is there')
    const ran = runScenario(scenario)
    if (!ran.ok) throw new Error('an example runs')
    const { model, steps } = ran.trace
    const came = steps.flatMap(({ choice }, index) => {
      const world = worldAt(ran.trace, index)
      const process = world.processes.find((each) => choice.kind === 'advance' && each.id === choice.process)
      return process && guessesAt(model, process).length > 0 ? [answerOf(model, world, choice)] : []
    })
    expect(new Set(came)).toEqual(new Set(answers))
  })
})
