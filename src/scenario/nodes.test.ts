import { expect, it } from 'vitest'
import { machineOf } from '#sim/machines/compile.ts'
import { everyVariant } from '#sim/machines/everyVariant.ts'
import { nodeNames, nodesOf } from './nodes.ts'

it('are the nodes that the machines of commands have', () => {
  const nodes = new Set(everyVariant().flatMap((variant) => machineOf(variant).nodes))
  nodes.delete('done')
  expect([...nodesOf.command].sort()).toEqual([...nodes].sort())
})

it('are each named once', () => {
  expect(new Set(nodeNames).size).toBe(nodeNames.length)
})
