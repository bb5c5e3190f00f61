// What a state has before it, on graphs small enough to be read, and on the two-carts example against its own schedules.

import { describe, expect, it } from 'vitest'
import { graphOf, type GraphEdge, type GraphNode } from '#explore/graph.ts'
import { exampleOf } from '#scenario/examples/examples.ts'
import type { InvariantId } from '#sim/invariants.ts'
import { prospectsOf, type Prospect } from './prospects.ts'

const lostUpdate: readonly InvariantId[] = ['no-lost-update']

const node = (id: number, broken: readonly InvariantId[] = []): GraphNode => ({
  id,
  depth: 0,
  processes: [],
  streams: {},
  broken,
  ends: false,
})
const edge = (from: number, to: number, breaks: readonly InvariantId[] = []): GraphEdge => ({
  from,
  to,
  choice: { kind: 'advance', process: 'A' },
  breaks,
})

describe('prospects', () => {
  it('are open where one way breaks it and another does not', () => {
    const nodes = [node(0), node(1), node(2)]
    const edges = [edge(0, 1, lostUpdate), edge(0, 2)]
    expect(prospectsOf({ nodes, edges })).toEqual(['open', 'lost', 'safe'] satisfies Prospect[])
  })

  it('are lost before the step that breaks it, where there is no other', () => {
    const nodes = [node(0), node(1), node(2), node(3)]
    const edges = [edge(0, 1), edge(1, 2, lostUpdate), edge(0, 3)]
    expect(prospectsOf({ nodes, edges })).toEqual(['open', 'lost', 'lost', 'safe'])
  })

  it('are not lost where a way that breaks it and one that does not come together', () => {
    const nodes = [node(0), node(1), node(2), node(3)]
    const edges = [edge(0, 1, lostUpdate), edge(0, 2), edge(1, 3), edge(2, 3)]
    expect(prospectsOf({ nodes, edges })).toEqual(['open', 'lost', 'safe', 'safe'])
  })

  it('stay lost after a state that is broken as it stands', () => {
    const nodes = [node(0), node(1, lostUpdate), node(2)]
    expect(prospectsOf({ nodes, edges: [edge(0, 1), edge(1, 2)] })).toEqual(['lost', 'lost', 'lost'])
  })

  it('are safe all over where nothing can break', () => {
    const graph = graphOf(exampleOf('two-carts')?.scenario ?? raise())
    expect(new Set(prospectsOf(graph ?? raise()))).toEqual(new Set(['safe']))
  })
})

function raise(): never {
  throw new Error('the example is there')
}
