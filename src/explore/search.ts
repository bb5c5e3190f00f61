// Breadth first through all states. Where every step makes its process' state one step older, a state can only be found again within the next
// layer, so the table is emptied for each layer and stays small; where that is not so (it is checked whenever the kernel is asked) the table
// holds all states.

import { at } from '#sim/model.ts'
import { blockRoom, Departures } from './departures.ts'
import { Findings } from './findings.ts'
import { unchanged, type Move } from './moves.ts'
import { wordsOfMove } from './moveTable.ts'
import { localAt } from './packing.ts'
import { PathCounts } from './pathCounts.ts'
import type { Slot } from './slots.ts'
import type { Space, State } from './space.ts'
import { States } from './states.ts'
import { alikeIn, arrange } from './alike.ts'
import { afterCrash, afterMove, unpacked } from './successors.ts'

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
    arrange(this.states.next, 0, this.alike)
    this.states.settle(0)
    this.departures = new Departures(this.states.slots)
    this.counts = count ? { now: new PathCounts(1), next: new PathCounts(1) } : null
    this.counts?.now.one(0)
    this.isGraded = space.options.crashes === 0
    if (!this.isGraded) this.counts = null
  }

  /** Steps that are still to be looked up, by part. */
  private readonly departures: Departures
  private readonly numbers = new Int32Array(blockRoom)
  /** What is looked up next, once all states of the layer have been looked at: a block of a part. */
  private part = 0
  private block = 0
  private isGraded: boolean

  /** Every state was found at one depth only, and its schedules were counted on the way: the last state ends the longest of them. */
  get counted(): boolean {
    return this.counts !== null
  }

  get bytes(): number {
    return (
      this.states.bytes +
      this.departures.bytes +
      (this.counts ? this.counts.now.bytes + this.counts.next.bytes : 0)
    )
  }

  /** Looks at up to so many states more. Ends with `done` where there is none left. */
  advance(quota: number): void {
    for (let left = quota; left > 0 && !this.done; left--) {
      if (this.state < this.layer.to) this.expand(this.state++)
      else if (this.part < this.departures.parts.length) left -= this.settle()
      else this.nextLayer()
    }
  }

  private nextLayer(): void {
    this.layer = { from: this.layer.to, to: this.states.count }
    this.done = this.layer.from === this.layer.to
    if (this.done) return
    this.depth++
    this.departures.divide(this.layer.to - this.layer.from)
    this.part = 0
    if (!this.counts) return
    const { now, next } = this.counts
    now.clear()
    this.counts = { now: next, next: now }
  }

  private expand(state: number): void {
    const { space, states, departures, findings } = this
    const { moves, layout } = space
    const words = states.chunkOf(state)
    const base = states.baseOf(state)
    const shared = states.sharedOf(state)
    const part = departures.partOf(shared)
    let leads = 0
    if (space.judge.watches) this.judge(state, shared)
    for (let slot = 0; slot < states.slots; slot++) {
      const of = layout.slots[slot] as Slot
      const local = localAt(words, base, slot)
      const list = moves.listOf(of, local, shared)
      if (list === 0) continue
      const { words: known, starts } = moves.table
      const start = starts[list] as number
      const end = starts[list + 1] as number
      for (let i = start; i < end; i += wordsOfMove) {
        const broken = known[i + 2] as number
        const move = (i - start) / wordsOfMove
        if ((broken & ~findings.broken) !== 0)
          findings.note(broken, { state, by: { slot, move }, steps: this.depth + 1 })
        leads++
        if (known[i + 3] !== 0) this.addWide(state, slot, at(moves.of(of, local, shared), move))
        else {
          const to = known[i + 1] as number
          if (to === unchanged) part.addStep(words, base, state, slot, known[i] as number, shared)
          else departures.partOf(to).addStep(words, base, state, slot, known[i] as number, to)
        }
      }
    }
    this.transitions += leads
    if (leads === 0) this.end(state)
    else if (space.options.crashes > 0) this.crash(state, shared)
  }

  private addWide(state: number, slot: number, move: Move): void {
    this.add(afterMove(this.space, unpacked(this.states, state), slot, move), state)
  }

  private crash(state: number, shared: number): void {
    for (const host of this.space.crashes.possible(shared)) {
      this.transitions++
      this.add(afterCrash(this.space, unpacked(this.states, state), host), state)
    }
  }

  private add(to: State, from: number): void {
    this.departures.partOf(to.shared).add(to, from)
  }

  /** Looks up a block, and counts how many schedules lead there. Returns how many steps that were. */
  private settle(): number {
    const part = at(this.departures.parts, this.part)
    const block = part.blocks[this.block]
    if (!block) {
      part.clear()
      this.part++
      this.block = 0
      return 0
    }
    const { states, alike, layer, numbers } = this
    if (this.isGraded && !this.space.moves.graded()) this.stopGrading()
    if (this.isGraded && this.block === 0) states.forget()
    this.block++
    const { words, from, count } = block
    if (alike.length > 0) for (let i = 0; i < count; i++) arrange(words, i * states.width, alike)
    states.settleAll(block, numbers)
    if (this.counts) {
      const { now, next } = this.counts
      next.reserve(states.count - layer.to)
      next.addAll(numbers, layer.to, now, from, layer.from, count)
    }
    return count
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
