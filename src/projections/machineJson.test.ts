import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { compile, machineOf } from '#sim/machines/compile.ts'
import { committedVariants } from '#sim/machines/everyVariant.ts'
import { machineJsonOf } from './machineJson.ts'

describe('a machine as JSON', () => {
  test('read back by XState it is the same machine, way by way, for every variant', () => {
    const variants = committedVariants()
    expect(variants.length).toBeGreaterThan(10)
    for (const variant of variants) {
      const machine = machineOf(variant)
      const text = JSON.stringify(machineJsonOf(machine, () => undefined))
      const read = compile(machine.key, createMachine(JSON.parse(text) as object))
      expect(read.initial).toBe(machine.initial)
      expect(read.nodes).toEqual(machine.nodes)
      expect(read.transitions).toEqual(machine.transitions)
    }
  })

  test('states say what they are called, where they are called something', () => {
    const [variant] = committedVariants()
    if (!variant) throw new Error('no variant')
    const { states } = machineJsonOf(machineOf(variant), (node) => (node === 'load' ? 'Load' : undefined))
    expect(states['load']).toMatchObject({ description: 'Load', on: { loaded: { target: 'rehydrate' } } })
    expect(states['done']).toEqual({ type: 'final' })
  })
})
