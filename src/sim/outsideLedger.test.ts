// The ledger says what the whole world says, whatever happened and whichever world is asked about next.

import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { scenarioArbitrary } from '#scenario/testing/arbitrary.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { outsideWorldOf } from './effectMarks.ts'
import { overtakes } from './invariants.ts'
import { breaksOf } from './outsideLedger.ts'
import { randomWalk } from './randomWalk.ts'
import { worldOf } from './start.ts'
import { step } from './step.ts'

test.prop([scenarioArbitrary(), fc.nat(), fc.nat(9)], { numRuns: 300 })(
  'kept from step to step, and after a jump to another world',
  (generated, seed, jump) => {
    const model = modelOfScenario(generated)
    const { schedule } = randomWalk(model, seed, { oddities: 12, limit: 120 })
    const worlds = [worldOf(model)]
    for (const choice of schedule) {
      const before = worlds.at(-1)
      if (!before) break
      worlds.push(step(model, before, choice).world)
    }
    const order = worlds.map((_, index) => (index % 10 === jump ? Math.floor(index / 2) : index))
    for (const index of order) {
      const [before, after] = [worlds[Math.max(0, index - 1)], worlds[index]]
      if (!before || !after) continue
      const { effects, lost } = outsideWorldOf(model, after)
      const has = (mark: string) => effects.some((effect) => effect.mark === mark)
      expect(breaksOf(model, before, after)).toEqual({
        exactlyOnce: lost.length > 0 || has('duplicate'),
        ghost: has('ghost'),
        order: overtakes(after),
      })
    }
  },
)
