// The numbers that a machine's nodes have on its chart and in its code listing. Decisions have none: they are asked, not done.

import type { Compiled } from '#sim/machines/compile.ts'
import type { NodeId } from '#sim/world.ts'

const remembered = new WeakMap<Compiled, ReadonlyMap<NodeId, number>>()

export function nodeNumbersOf(machine: Compiled): ReadonlyMap<NodeId, number> {
  const known = remembered.get(machine)
  if (known) return known
  const numbers = new Map<NodeId, number>()
  for (const node of machine.nodes) {
    const meta = machine.metaOf(node)
    if (node === 'done' || meta?.drawn === false || meta?.shape === 'decision') continue
    numbers.set(node, numbers.size + 1)
  }
  remembered.set(machine, numbers)
  return numbers
}
