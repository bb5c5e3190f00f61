// Test support: runs a TypeScript listing in lock-step with a simulated run. Every process waits at the gate before the line that it stands
// on; a step of the run opens that gate, and the process goes on to its next one. So a listing that does anything else than its machine, or
// does it in another order, is found at the step where it happens.

import { textOf, type Listing } from '#listings/listing.ts'
import type { Command, DomainEvent, Message, Reply, Shop, Transaction } from '#listings/shop.ts'
import { instrumented } from './instrument.ts'
import { openShop, type Memory, type Scripted } from './memory.ts'

/** What it takes from a step of the simulation. */
export interface Step {
  readonly process: string
  readonly node: string
  readonly to: string
  readonly attempt: number
  readonly result: {
    readonly type: string
    readonly eventId?: string
    readonly taking?: number
    readonly after?: { readonly kind: string }
  }
}

export interface Gate {
  readonly node: string
  /** Line of the listing, all files counted through, from 0. */
  readonly line: number
}

export type Ending =
  | { readonly kind: 'replied'; readonly reply: Reply }
  | { readonly kind: 'threw'; readonly error: unknown }

interface Runner {
  readonly scripted: Scripted
  gate: Gate | null
  open: (() => void) | null
  ending: Ending | null
  /** Called when it has come to a gate or to its end. */
  arrived: (() => void) | null
}

interface Program {
  readonly handle: (command: Command) => Promise<Reply>
  readonly submit: ((command: Command) => Promise<Reply>) | undefined
  readonly work: (() => Promise<never>) | undefined
  readonly relay: (() => Promise<never>) | undefined
  readonly handlers: Readonly<Record<string, (event: DomainEvent, tx?: Transaction) => Promise<void>>>
}

const optional = ['submit', 'work', 'relay', 'points', 'email', 'audit']
const given = optional.map((name) => `${name}: typeof ${name} === 'undefined' ? undefined : ${name}`)
const handOver = `\nreturn { handle, ${given.join(', ')} }`

/** The listing as a function of the shop's names and of `at`. Compiled once for all processes. */
export function compiled(listing: Listing, names: readonly (keyof Shop)[]) {
  const lines = listing.files.flatMap((file) => file.lines)
  const source = listing.files.map((file) => textOf(file, listing.words)).join('')
  const javascript = instrumented(source, lines)
  // oxlint-disable-next-line typescript/no-implied-eval -- this is what the test is about: what is shown is run
  const run = new Function(...names, 'at', javascript + handOver) as (...values: unknown[]) => {
    readonly [name: string]: unknown
  }
  return (shop: Shop, at: (line: number, node: string) => Promise<void>): Program => {
    const { handle, submit, work, relay, ...handlers } = run(...names.map((name) => shop[name]), at)
    return { handle, submit, work, relay, handlers } as Program
  }
}

export interface Cast {
  readonly id: string
  /** null: a worker or the relay. */
  readonly command: Command | null
}

export interface LockStep {
  /** Where this process waits; null once it is done. */
  gateOf(process: string): Gate | null
  endingOf(process: string): Ending | null
  /** Opens the gate and waits until the process is at its next one, or done. */
  advance(step: Step, outside: { readonly batch: number; readonly resubmits: boolean }): Promise<void>
}

export async function lockStep(listing: Listing, memory: Memory, cast: readonly Cast[]): Promise<LockStep> {
  const sample = openShop(memory, scriptFor(''))
  const compile = compiled(listing, Object.keys(sample.shop) as (keyof Shop)[])
  const runners = new Map<string, Runner>()
  for (const { id, command } of cast) {
    const runner: Runner = { scripted: scriptFor(id), gate: null, open: null, ending: null, arrived: null }
    runners.set(id, runner)
    const { shop, hire } = openShop(memory, runner.scripted)
    const program = compile(shop, (line, node) => {
      runner.gate = { line, node }
      runner.arrived?.()
      return new Promise((resolve) => {
        runner.open = resolve
      })
    })
    hire(program.handlers)
    await arrival(runner, () => start(runner, program, id, command))
  }
  const runnerOf = (id: string): Runner => {
    const runner = runners.get(id)
    if (!runner) throw new Error(`nobody is called ${id}`)
    return runner
  }
  return {
    gateOf: (id) => runnerOf(id).gate,
    endingOf: (id) => runnerOf(id).ending,
    async advance(step, outside) {
      const runner = runnerOf(step.process)
      Object.assign(runner.scripted, outside, tellOf(memory, step))
      await arrival(runner, () => {
        runner.gate = null
        runner.open?.()
      })
    },
  }
}

const scriptFor = (process: string): Scripted => ({
  process,
  attempt: 0,
  batch: 0,
  message: null,
  throws: false,
  isLate: false,
  resubmits: false,
})

function arrival(runner: Runner, begin: () => void): Promise<void> {
  return new Promise((resolve) => {
    runner.arrived = resolve
    begin()
  })
}

function start(
  runner: Runner,
  { handle, submit, work, relay }: Program,
  id: string,
  command: Command | null,
): void {
  const running = command ? (submit ?? handle)(command) : id === 'R' ? relay?.() : work?.()
  if (!running) throw new Error(`the listing has no code for ${id}`)
  const end = (ending: Ending) => {
    runner.gate = null
    runner.ending = ending
    runner.arrived?.()
  }
  running.then(
    (reply) => end({ kind: 'replied', reply }),
    (error: unknown) => end({ kind: 'threw', error }),
  )
}

/** What nothing in the listing decides. */
function tellOf(memory: Memory, { node, attempt, result }: Step): Partial<Scripted> {
  const told: Partial<Scripted> = {
    attempt,
    throws: result.type === 'threw',
    isLate: result.after?.kind === 'tooLate',
  }
  return node === 'take' ? { ...told, message: messageOf(memory, result) } : told
}

function messageOf({ streams }: Memory, { eventId = '', taking = 1 }: Step['result']): Message {
  const event = [...streams.values()].flat().find(({ id }) => id === eventId)
  if (!event) throw new Error(`nobody knows the event ${eventId}`)
  return { ...event, attempt: taking }
}
