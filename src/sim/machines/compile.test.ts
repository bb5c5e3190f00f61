import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { ResultType } from '#sim/trace.ts'
import { machineOf, xstateStepper } from './compile.ts'
import { everyVariant } from './everyVariant.ts'
import { levelled, variantKey, type Variant } from './variant.ts'

const anyVariant: fc.Arbitrary<Variant> = fc
  .record<Variant>({
    policy: fc.constantFrom('retry', 'return-conflict', 'merge', 'overwrite'),
    pinned: fc.boolean(),
    backoff: fc.boolean(),
    reload: fc.boolean(),
    exhausted: fc.constantFrom('result', 'escapes'),
    strategy: fc.constantFrom('reappend', 'redecide'),
    preconditionMissing: fc.boolean(),
    atomicAppend: fc.boolean(),
    sideEffect: fc.constantFrom('none', 'afterCommit', 'beforeAppend'),
    dispatch: fc.constantFrom('none', 'inTransaction', 'afterCommit', 'queue', 'outbox'),
    canFindNothingToDo: fc.boolean(),
  })
  .map(levelled)

const maxAttempts = fc.option(fc.integer({ min: 1, max: 4 }))

test.prop([anyVariant, maxAttempts, fc.array(fc.nat(), { maxLength: 40 })])(
  'the stepper goes where XState goes, from every node, for every result, on a random walk',
  (variant, most, picks) => {
    const compiled = machineOf(variant)
    const reference = xstateStepper(compiled.machine)
    expect(compiled.initial).toBe('accept')
    let at = { node: compiled.initial, attempt: 0 }
    for (const pick of picks) {
      const here = compiled.transitions.filter(({ from }) => from === at.node)
      const way = here[pick % Math.max(1, here.length)]
      if (!way) break
      const next = compiled.next(at.node, at.attempt, most, way.on)
      expect(next).toEqual(reference.next(at.node, at.attempt, most, way.on))
      if (!next) break
      at = next
    }
  },
)

test.prop([anyVariant])(
  'every machine ends, and every node of it can be reached but the one that a mistake cuts off',
  (variant) => {
    const { transitions, nodes } = machineOf(variant)
    const reached = new Set(['accept'])
    for (let grown = true; grown;) {
      grown = false
      for (const { from, target } of transitions)
        if (reached.has(from) && !reached.has(target)) {
          reached.add(target)
          grown = true
        }
    }
    const never = nodes.filter((node) => !reached.has(node))
    expect(reached).toContain('done')
    expect(never.every((node) => node === 'fail')).toBe(true)
  },
)

describe('a result that a node does not know', () => {
  it('leads nowhere, in the stepper as in XState', () => {
    const variant = fc.sample(anyVariant, 1)[0] as Variant
    const compiled = machineOf(variant)
    const unknown: ResultType = 'refetched'
    expect(compiled.next('accept', 0, 3, unknown)).toBeUndefined()
    expect(xstateStepper(compiled.machine).next('accept', 0, 3, unknown)).toBeUndefined()
  })
})

test.prop([anyVariant, anyVariant])('machines with equal keys have equal ways', (one, other) => {
  if (variantKey(one) !== variantKey(other)) return
  expect(machineOf(one).transitions).toEqual(machineOf(other).transitions)
})

it('gives every variant a name of its own: machines, charts and their geometry are remembered by it', () => {
  const variants = everyVariant()
  expect(new Set(variants.map(variantKey)).size).toBe(variants.length)
})
