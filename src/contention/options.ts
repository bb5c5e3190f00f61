// What is measured under contention, from words of the command line or of an address: read and bounded. Each slip is answered with what would
// have been right.

import type { Contention } from '#scenario/contention.ts'
import { limits } from '#scenario/limits.ts'

export type Backoff = NonNullable<Contention['backoff']>

export interface ContendRequest {
  readonly clients: readonly number[]
  readonly backoffs: readonly Backoff[]
  readonly hop: { readonly mean: number; readonly sd: number }
  readonly maxAttempts: number | null
  readonly runs: number
  readonly seed: number
  readonly json: boolean
}

/** By name; what is not given has the value of AWS' study. */
export interface ContendWords {
  readonly clients?: string
  readonly backoff?: string
  readonly base?: string
  readonly cap?: string
  readonly hop?: string
  readonly 'max-attempts'?: string
  readonly runs?: string
  readonly seed?: string
  readonly json?: boolean
}

export type ContendOptions =
  | { readonly ok: true; readonly request: ContendRequest }
  | { readonly ok: false; readonly misuse: Misuse }

/** Which option, what it would have to be, and what was there, in English. */
export interface Misuse {
  readonly option: string
  readonly expected: string
  readonly received: string
}

export const misuseText = ({ option, expected, received }: Misuse): string =>
  `--${option}: expected ${expected}, received ${JSON.stringify(received)}`

export const backoffKinds = [
  'none',
  'fixed',
  'exponential',
  'equalJitter',
  'fullJitter',
  'decorrelatedJitter',
] as const

/** Beyond this a run of a thousand would take hours. */
const mostRuns = 100_000

/** Thrown and caught within this file. */
class Slip extends Error {
  readonly misuse: Misuse
  constructor(misuse: Misuse) {
    super(misuseText(misuse))
    this.misuse = misuse
  }
}

const expected = (option: string, what: string, received: string): Slip =>
  new Slip({ option, expected: what, received })

function decimal(option: string, word: string, max: number): number {
  const value = /^\d{1,12}(?:\.\d{1,6})?$/.test(word) ? Number(word) : NaN
  if (value >= 0 && value <= max) return value
  throw expected(option, `a number of milliseconds, 0..${max}`, word)
}

function whole(option: string, word: string, min: number, max: number): number {
  const value = /^\d{1,12}$/.test(word) ? Number(word) : NaN
  if (value >= min && value <= max) return value
  throw expected(option, `a whole number, ${min}..${max}`, word)
}

/** Words between commas. More than this is a slip, and would run for long. */
function words(option: string, list: string): string[] {
  const found = list.split(',').map((word) => word.trim())
  if (found.length > 50) throw expected(option, 'at most 50 values', `${list.slice(0, 20)}…`)
  return found
}

function backoffOf(word: string, baseMs: number, capMs: number): Backoff {
  const kind = backoffKinds.find((each) => each === word)
  switch (kind) {
    case undefined:
      throw expected('backoff', backoffKinds.join(', '), word)
    case 'none':
      return { kind }
    case 'fixed':
      return { kind, baseMs }
    case 'exponential':
    case 'equalJitter':
    case 'fullJitter':
    case 'decorrelatedJitter':
      return { kind, baseMs, capMs }
  }
}

function hopOf(word: string): ContendRequest['hop'] {
  const [mean = '', sd = '0', ...more] = words('hop', word)
  if (more.length > 0) throw expected('hop', 'MEAN or MEAN,DEVIATION in milliseconds', word)
  return { mean: decimal('hop', mean, limits.milliseconds), sd: decimal('hop', sd, limits.milliseconds) }
}

function requestOf(given: ContendWords): ContendRequest {
  const { clients = '10', backoff = 'none', base = '5', cap = '2000', hop = '10,2' } = given
  const { 'max-attempts': attempts = 'none', runs = '100', seed = '1', json = false } = given
  const baseMs = decimal('base', base, limits.milliseconds)
  const capMs = decimal('cap', cap, limits.milliseconds)
  if (capMs < baseMs) throw expected('cap', `at least --base (${baseMs})`, cap)
  return {
    clients: words('clients', clients).map((word) => whole('clients', word, 1, limits.commands)),
    backoffs: words('backoff', backoff).map((word) => backoffOf(word, baseMs, capMs)),
    hop: hopOf(hop),
    maxAttempts: attempts === 'none' ? null : whole('max-attempts', attempts, 1, limits.attempts),
    runs: whole('runs', runs, 1, mostRuns),
    seed: whole('seed', seed, 0, limits.seed),
    json,
  }
}

export function contendOptions(given: ContendWords): ContendOptions {
  try {
    return { ok: true, request: requestOf(given) }
  } catch (error) {
    if (error instanceof Slip) return { ok: false, misuse: error.misuse }
    throw error
  }
}
