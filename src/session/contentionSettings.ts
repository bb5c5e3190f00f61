// What the contention page measures: in its address, so that a link opens the same figures.

import { contendOptions, type Misuse } from '#contention/options.ts'
import type { Repeated } from '#contention/simulate.ts'
import { contentionScenario } from '#scenario/contention.ts'
import type { Scenario } from '#scenario/schema.ts'

export type { Misuse }

export const strategies = ['none', 'exponential', 'equalJitter', 'fullJitter', 'decorrelatedJitter'] as const
export type Strategy = (typeof strategies)[number]

/** Times in milliseconds. */
export interface ContentionSettings {
  readonly clients: number
  /** null: without a bound. */
  readonly attempts: number | null
  readonly base: number
  readonly cap: number
  readonly hop: { readonly mean: number; readonly sd: number }
  readonly runs: number
}

/** On a page nobody waits for minutes; the command line takes more. */
export const mostClients = 200
export const mostRuns = 500

const usual = { clients: '20', 'max-attempts': 'none', base: '5', cap: '2000', hop: '10,2', runs: '50' }

export interface ReadSettings {
  readonly settings: ContentionSettings
  /** What of the address could not be used; then all settings are the usual ones. */
  readonly misuse: Misuse | null
}

export function settingsInQuery(query: string): ReadSettings {
  const given = new URLSearchParams(query)
  const word = (name: keyof typeof usual): string => given.get(name)?.slice(0, 40) ?? usual[name]
  const read = contendOptions({
    clients: word('clients'),
    'max-attempts': word('max-attempts'),
    base: word('base'),
    cap: word('cap'),
    hop: word('hop'),
    runs: word('runs'),
  })
  if (!read.ok) return { ...settingsInQuery(''), misuse: read.misuse }
  const { clients, maxAttempts, hop, runs } = read.request
  const [count = 1] = clients
  const beyond = tooMany('clients', count, mostClients) ?? tooMany('runs', runs, mostRuns)
  if (beyond) return { ...settingsInQuery(''), misuse: beyond }
  return {
    settings: {
      clients: count,
      attempts: maxAttempts,
      base: Number(word('base')),
      cap: Number(word('cap')),
      hop,
      runs,
    },
    misuse: null,
  }
}

const tooMany = (option: string, value: number, most: number): Misuse | null =>
  value > most ? { option, expected: `1..${most}`, received: String(value) } : null

export function addressOfContention({ clients, attempts, base, cap, hop, runs }: ContentionSettings): string {
  const words = {
    clients: String(clients),
    'max-attempts': attempts === null ? 'none' : String(attempts),
    base: String(base),
    cap: String(cap),
    hop: `${hop.mean},${hop.sd}`,
    runs: String(runs),
  }
  const said = Object.entries(words).filter(([name, value]) => value !== usual[name as keyof typeof usual])
  return `#/contention${said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${value}`).join('&')}`}`
}

/** A point for each strategy, in their order. */
export const pointsOf = (settings: ContentionSettings): readonly Repeated[] =>
  strategies.map((strategy) => ({
    clients: settings.clients,
    maxAttempts: settings.attempts,
    backoff: backoffOf(strategy, settings),
    hop: settings.hop,
    runs: settings.runs,
  }))

const backoffOf = (strategy: Strategy, { base, cap }: ContentionSettings): NonNullable<Repeated['backoff']> =>
  strategy === 'none' ? { kind: 'none' } : { kind: strategy, baseMs: base, capMs: cap }

/** As many as the page shows in detail. */
const mostToWatch = 8

/** One run of a strategy with few enough clients to step through. */
export function scenarioToWatch(strategy: Strategy, settings: ContentionSettings): Scenario {
  const clients = Math.min(settings.clients, mostToWatch)
  const scenario = contentionScenario({
    clients,
    maxAttempts: settings.attempts,
    backoff: backoffOf(strategy, settings),
    hop: settings.hop,
  })
  const title = { en: `${clients} clients on one stream`, ja: `1つのストリームに${clients}人のクライアント` }
  return {
    ...scenario,
    title,
    commands: scenario.commands.map((command, i) => ({ ...command, id: letter(i) })),
  }
}

const letter = (i: number): string => String.fromCharCode(65 + i)
