// The search for verdicts: by strides instead of steps, with dead notes reset and processes that are alike in one order. Far fewer states, the
// same outcomes and verdicts. It goes by the number of steps that really have to be taken (Dijkstra, 1959, with a list for each length), so
// its first ways are shortest ones among all schedules.

import { at } from '#sim/model.ts'
import { Findings, type Breaking, type Ending } from './findings.ts'
import { alikeIn } from './alike.ts'
import type { Space, State } from './space.ts'
import { States } from './states.ts'
import { createStrides, type Stride, type Strides } from './strides.ts'
import { afterCrash, afterMove, unpacked } from './successors.ts'

export class ReducedSearch {
  readonly findings = new Findings()
  readonly states: States
  readonly strides: Strides
  transitions = 0
  /** Steps to what is being looked at. */
  depth = 0
  done = false
  /** Steps to each state, as far as is known. */
  private steps: number[] = [0]
  private readonly closed: boolean[] = []
  /** States by their number of steps. */
  private readonly waiting: number[][] = [[0]]
  readonly alike: readonly (readonly number[])[]

  readonly space: Space

  constructor(space: Space) {
    this.space = space
    this.strides = createStrides(space)
    this.states = new States(space.layout.slots.length)
    this.alike = alikeIn(space.layout.slots)
    this.states.write(this.canonical(this.settled(space.start, -1)))
    this.states.settle(0)
  }

  get bytes(): number {
    return this.states.bytes + 24 * this.states.count
  }

  /** Looks at up to so many states more. */
  advance(quota: number): void {
    for (let left = quota; left > 0 && !this.done; left--) {
      while (this.depth < this.waiting.length && this.waiting[this.depth]?.length === 0) this.depth++
      const state = this.waiting[this.depth]?.pop()
      if (state === undefined) this.done = true
      else if (this.closed[state] !== true) this.expand(state)
    }
  }

  /** Strides and crashes from a state, each with the state that it leads to, in canonical order. */
  eachStride(
    state: State,
    visit: (
      step: { readonly slot: number; readonly stride: Stride } | { readonly host: string },
      to: State,
    ) => void,
  ): void {
    const { space, strides } = this
    let some = false
    for (const [index, slot] of space.layout.slots.entries())
      for (const stride of strides.of(slot, at(state.locals, index), state.shared)) {
        some = true
        visit({ slot: index, stride }, this.settled(afterMove(space, state, index, stride.move), index))
      }
    if (!some) return
    for (const host of space.crashes.possible(state.shared))
      visit({ host }, this.settled(afterCrash(space, state, host), -1))
  }

  /** Alike processes in the order of their local states. */
  canonical(state: State): State {
    const locals = [...state.locals]
    for (const places of this.alike) {
      const sorted = places.map((place) => at(state.locals, place)).sort((a, b) => a - b)
      for (const [i, place] of places.entries()) locals[place] = at(sorted, i)
    }
    return { locals, shared: state.shared }
  }

  /** @param slot who has just stepped; -1: everyone may have been touched */
  private settled({ locals, shared }: State, slot: number): State {
    const { slots } = this.space.layout
    const settle = (local: number, index: number): number =>
      slot === -1 || index === slot ? this.strides.settled(at(slots, index), local, shared) : local
    return { locals: locals.map(settle), shared }
  }

  private expand(state: number): void {
    this.closed[state] = true
    const now = unpacked(this.states, state)
    if (this.space.judge.watches) this.judge(state, now)
    let ends = true
    this.eachStride(now, (step, to) => {
      ends = false
      const steps = this.depth + ('stride' in step ? step.stride.steps : 1)
      if ('stride' in step && step.stride.move.broken !== 0)
        this.findings.noteShorter(step.stride.move.broken, {
          state,
          by: { slot: step.slot, move: -1 },
          steps,
        })
      this.arrive(state, this.canonical(to), steps)
    })
    if (ends) this.end(state, now)
  }

  private arrive(from: number, to: State, steps: number): void {
    const { states } = this
    this.transitions++
    states.write(to)
    const number = states.settle(from)
    if (steps >= (this.steps[number] ?? Infinity)) return
    this.steps[number] = steps
    states.setParent(number, from)
    while (this.waiting.length <= steps) this.waiting.push([])
    at(this.waiting, steps).push(number)
  }

  private judge(state: number, { locals, shared }: State): void {
    const { judge, layout } = this.space
    const broken = locals.reduce(
      (bits, local, slot) => bits | judge.ofLocal(at(layout.slots, slot), local, shared),
      judge.ofShared(shared),
    )
    const found: Breaking = { state, by: null, steps: this.depth }
    if (broken !== 0) this.findings.noteShorter(broken, found)
  }

  private end(state: number, { locals }: State): void {
    const left = locals.reduce(
      (sum, local, slot) => sum + this.strides.stepsLeft(at(this.space.layout.slots, slot), local),
      0,
    )
    const steps = this.depth + left
    const ending: Ending = this.findings.end(this.space, locals, state, steps)
    if (steps < ending.steps) this.findings.endSooner(ending, state, steps)
  }
}
