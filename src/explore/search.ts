// Breadth first through all states. Where every step makes its process' state one step older, a state can only be found again within the next
// layer, so the table is emptied for each layer and stays small; where that is not so (it is checked whenever the kernel is asked) the table
// holds all states.

import { at } from '#sim/model.ts'
import { Findings } from './findings.ts'
import { PathCounts } from './pathCounts.ts'
import type { Space } from './space.ts'
import { States } from './states.ts'
import { alikeIn, arrange } from './alike.ts'
import { afterCrash, unpacked, writeMove } from './successors.ts'

export class Search {
  readonly findings = new Findings()
  readonly states: States
  transitions = 0
  /** Steps from the start to the states that are being looked at. */
  depth = 0
  done = false
  /** Each state's schedules are counted as it is found; null once a state was found at more than one depth. */
  private counts: { now: PathCounts; next: PathCounts } | null
  private readonly space: Space
  private state = 0
  /** Where the layer begins and ends. */
  private layer = { from: 0, to: 1 }

  readonly alike: readonly (readonly number[])[]

  constructor(space: Space, { count = true }: { readonly count?: boolean } = {}) {
    this.space = space
    this.states = new States(space.layout.slots.length)
    this.alike = alikeIn(space.layout.slots)
    this.states.write(space.start)
    if (this.alike.length > 0) arrange(this.states, this.alike)
    this.states.settle(0)
    this.counts = count ? { now: new PathCounts(1), next: new PathCounts(1) } : null
    this.counts?.now.one(0)
    this.isGraded = space.options.crashes === 0
    if (!this.isGraded) this.counts = null
  }

  private isGraded: boolean

  /** Every state was found at one depth only, and its schedules were counted on the way. */
  get counted(): boolean {
    return this.counts !== null
  }

  get bytes(): number {
    return this.states.bytes + (this.counts ? this.counts.now.bytes + this.counts.next.bytes : 0)
  }

  /** Looks at up to so many states more. Ends with `done` where there is none left. */
  advance(quota: number): void {
    for (let left = quota; left > 0 && !this.done; left--) {
      if (this.state === this.layer.to) this.nextLayer()
      else this.expand(this.state++)
    }
    if (this.state === this.layer.to && this.states.count === this.layer.to) this.done = true
  }

  private nextLayer(): void {
    this.layer = { from: this.layer.to, to: this.states.count }
    this.depth++
    if (this.layer.from === this.layer.to) this.done = true
    if (this.isGraded) this.states.forget()
    if (!this.counts) return
    const { now, next } = this.counts
    now.clear()
    this.counts = { now: next, next: now }
  }

  private expand(state: number): void {
    const { space, states } = this
    const { slots } = space.layout
    states.reserve(2 * slots.length + space.layout.hosts.length)
    const shared = states.sharedOf(state)
    const before = this.transitions
    if (space.judge.watches) this.judge(state, shared)
    for (let slot = 0; slot < states.slots; slot++) {
      const local = states.localOf(state, slot)
      const moves = space.moves.of(at(slots, slot), local, shared)
      if (this.isGraded && !space.moves.graded()) this.stopGrading()
      for (let i = 0; i < moves.length; i++) {
        const move = at(moves, i)
        if ((move.broken & ~this.findings.broken) !== 0)
          this.findings.note(move.broken, { state, by: { slot, move: i }, steps: this.depth + 1 })
        writeMove(space, states, state, slot, local, move)
        this.arrive(state)
      }
    }
    if (this.transitions === before) this.end(state)
    else if (space.options.crashes > 0) this.crash(state, shared)
  }

  private arrive(from: number): void {
    this.transitions++
    if (this.alike.length > 0) arrange(this.states, this.alike)
    const to = this.states.settle(from)
    if (!this.counts) return
    const { now, next } = this.counts
    const index = to - this.layer.to
    next.reserve(index + 1)
    next.add(index, now, from - this.layer.from)
  }

  private crash(state: number, shared: number): void {
    for (const host of this.space.crashes.possible(shared)) {
      this.states.write(afterCrash(this.space, unpacked(this.states, state), host))
      this.arrive(state)
    }
  }

  private judge(state: number, shared: number): void {
    const { judge, layout } = this.space
    let broken = judge.ofShared(shared)
    for (let slot = 0; slot < this.states.slots; slot++)
      broken |= judge.ofLocal(at(layout.slots, slot), this.states.localOf(state, slot), shared)
    if ((broken & ~this.findings.broken) !== 0)
      this.findings.note(broken, { state, by: null, steps: this.depth })
  }

  private end(state: number): void {
    const ending = this.findings.end(this.space, unpacked(this.states, state).locals, state, this.depth)
    if (this.counts) ending.schedules += this.counts.now.valueOf(state - this.layer.from)
  }

  private stopGrading(): void {
    this.isGraded = false
    this.counts = null
    this.states.remember()
  }
}
