// The picture of all states, held against what the explorer counts.

import { describe, expect, it } from 'vitest'
import { explore } from '#explore/explore.ts'
import { graphOf } from '#explore/graph.ts'
import { twoCarts } from '#scenario/examples/twoCarts.ts'
import type { Scenario } from '#scenario/schema.ts'
import { pathOf, pictureOf } from './picture.ts'
import { waysTo } from './waysTo.ts'

const overwrite: Scenario = { ...twoCarts.scenario, policy: { kind: 'overwrite' } }

function pictured() {
  const graph = graphOf(overwrite)
  const explored = explore(overwrite)
  if (!graph || !explored.ok) throw new Error('it is small')
  return { picture: pictureOf(overwrite, graph), exploration: explored.exploration }
}

describe('the picture', () => {
  it('has a place of its own for every state', () => {
    const { picture } = pictured()
    const places = new Set(picture.nodes.map(({ x, y }) => `${x} ${y}`))
    expect(picture.kind).toBe('grid')
    expect(places.size).toBe(picture.nodes.length)
  })

  it('says lost exactly where schedules can no longer keep the promise', () => {
    const { picture, exploration } = pictured()
    const { counterexample = [] } = exploration.invariants.find(({ id }) => id === 'no-lost-update') ?? {}
    const prospects = pathOf(picture, counterexample).map((id) => picture.nodes[id]?.prospect)
    // Both have read after six steps, and from then on it is too late.
    expect(prospects).toEqual([...Array(6).fill('open'), ...Array(7).fill('lost')])
  })

  it('counts the schedules through a state; over all ends they are all schedules', () => {
    const { picture, exploration } = pictured()
    const ends = picture.nodes.filter(({ ends: isEnd }) => isEnd).map(({ id }) => waysTo(picture, id))
    expect(ends.reduce((sum, { through }) => sum + (through ?? 0n), 0n)).toBe(exploration.schedules)
    const [start] = picture.nodes
    expect(waysTo(picture, start?.id ?? 0)).toMatchObject({ ways: 1n, through: exploration.schedules })
    const some = waysTo(picture, 40)
    expect(pathOf(picture, some.shortest).at(-1)).toBe(40)
  })
})
