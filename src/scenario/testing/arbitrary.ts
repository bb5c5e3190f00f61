// Test support: valid scenarios for property tests, spread over what scenarios can say rather than over what JSON can be. Small ones, so that
// a run takes milliseconds: a few commands on one or two streams, nearly at the same time, so that they do collide.

import fc from 'fast-check'
import { domainIds, type DomainId } from '#domains/registry.ts'
import { command, history, policy, positive, some, time } from './arbitraryCommand.ts'
import { dispatch, faults, handlers } from './arbitraryDispatch.ts'
import { handlersOf } from '#scenario/handlersOf.ts'
import { limits } from '#scenario/limits.ts'
import { nodeNames } from '#scenario/nodes.ts'
import type { Scenario } from '#scenario/schema.ts'

export interface ScenarioShape {
  /** Default: all. */
  readonly domains?: readonly DomainId[]
  /** At most 20. Default 4. */
  readonly maxCommands?: number
  /** Whether handlers, dispatch and their faults occur. Default true. */
  readonly dispatch?: boolean
  /** Whether there may be a prepared schedule. Its choices can be read, but need not be possible. Default false. */
  readonly schedule?: boolean
}

const letters = 'ABCDEFGHIJKLMNOPQTUV'

const plainText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text))
const text = fc.oneof(plainText, fc.record({ en: plainText, ja: plainText }))

const durations = fc
  .array(fc.tuple(fc.constantFrom(...nodeNames), time), { maxLength: 3 })
  .map((entries): NonNullable<Scenario['durationsMs']> => Object.fromEntries(entries))

const hopMs = fc.oneof(time, fc.record({ mean: time, sd: fc.nat({ max: 10 }) }))

const token = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...ids) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...ids)
        .chain((id) => fc.constantFrom(`${id}+`, `${id}-`, `${id}?`, `${id}*`, `!${id}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom('!S', 'R', 'W1', 'W1~', '!R', 'D1^') },
  )

const schedules = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.array(token(ids), { maxLength: 30 }).map((tokens) => tokens.join(' '))

type Core = Pick<Scenario, 'version' | 'title' | 'domain' | 'commands' | 'policy'>

const core = (domain: DomainId, most: number): fc.Arbitrary<Core> =>
  fc
    .record({
      title: text,
      policy,
      commands: fc.oneof(
        { weight: 1, arbitrary: fc.array(command(domain), { minLength: 1, maxLength: 1 }) },
        {
          weight: 6,
          arbitrary: fc.array(command(domain), { minLength: Math.min(2, most), maxLength: most }),
        },
      ),
    })
    .map(({ title, policy: how, commands }) => ({
      version: 1,
      title,
      domain,
      policy: how,
      commands: commands.map((each, index) => ({ id: letters.charAt(index), ...each })),
    }))

const settings = (domain: DomainId, withDispatch: boolean): fc.Arbitrary<Partial<Scenario>> =>
  some<Scenario>({
    description: text,
    history: history(domain),
    store: some<NonNullable<Scenario['store']>>({ atomicAppend: fc.boolean() }),
    sideEffect: fc.constantFrom('none', 'afterCommit', 'beforeAppend'),
    latency: fc.record({ hopMs }),
    durationsMs: durations,
    seed: fc.oneof(positive(100), fc.constantFrom(0, limits.seed)),
    ...(withDispatch ? { dispatch, handlers: handlers(domain) } : {}),
  })

/** A valid scenario; two calls of `fc.sample` with the same seed give the same ones. */
export function scenarioArbitrary(shape: ScenarioShape = {}): fc.Arbitrary<Scenario> {
  const { domains = domainIds, maxCommands = 4, dispatch: withDispatch = true, schedule = false } = shape
  return fc
    .constantFrom(...domains)
    .chain((domain) =>
      fc.tuple(core(domain, Math.min(maxCommands, letters.length)), settings(domain, withDispatch)),
    )
    .map(([needed, more]): Scenario => ({ ...needed, ...more }))
    .chain((scenario) => {
      const ids = scenario.commands.map(({ id }) => id)
      const named = {
        commands: ids,
        handlers: handlersOf(scenario).map(({ id }) => id),
        dispatch: scenario.dispatch,
      }
      const last = { faults: faults(named), ...(schedule ? { schedule: schedules(ids) } : {}) }
      return some<Scenario>(last).map((more): Scenario => ({ ...scenario, ...more }))
    })
}
