// What one value of a scenario says about another: data fits its command, a fault names a handler that is there, ids are no one else's.

import * as v from 'valibot'
import { domainOf } from '#domains/registry.ts'
import { maxChoices, parseSchedule } from '#sim/schedule.ts'
import { commandDataSchema, eventDataSchema } from './commandData.ts'
import { reservedId } from './command.ts'
import { faultProblems } from './faultReferences.ts'
import { handlersOf } from './handlersOf.ts'
import { limits } from './limits.ts'
import { pointer, shown, unknownName, type Keys, type Problem } from './problem.ts'
import type { Scenario } from './schema.ts'
import { problemsOf } from './structure.ts'

function dataProblems(schema: v.GenericSchema, data: unknown, keys: Keys): readonly Problem[] {
  const parsed = v.safeParse(schema, data)
  return parsed.success ? [] : problemsOf(parsed.issues, keys)
}

function commandProblems({ domain, commands }: Scenario): readonly Problem[] {
  return commands.flatMap(({ id, type, data }, index) => {
    const schema = commandDataSchema(domain, type)
    const reserved: readonly Problem[] = reservedId.test(id)
      ? [
          {
            path: pointer('commands', index, 'id'),
            code: 'reserved',
            expected: 'A, B, C …',
            received: shown(id),
          },
        ]
      : []
    return schema
      ? [...reserved, ...dataProblems(schema, data, ['commands', index, 'data'])]
      : [...reserved, unknownName(['commands', index, 'type'], domainOf(domain).commandTypes, type)]
  })
}

function historyProblems({ domain, history = [] }: Scenario): readonly Problem[] {
  return history.flatMap(({ type, data }, index) => {
    const schema = eventDataSchema(domain, type)
    const keys = ['history', index, 'data']
    return schema ? dataProblems(schema, data, keys) : foreignDataProblems(data, keys)
  })
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((deepest, field) => Math.max(deepest, depthOf(field)), 0)
    : 0

function foreignDataProblems(data: unknown, keys: Keys): readonly Problem[] {
  const path = pointer(...keys)
  if (depthOf(data) > limits.foreignDepth)
    return [{ path, code: 'tooDeep', expected: String(limits.foreignDepth), received: 'more' }]
  const { length } = JSON.stringify(data)
  if (length <= limits.foreignData) return []
  return [
    {
      path,
      code: 'tooLarge',
      expected: `${limits.foreignData} characters of JSON`,
      received: String(length),
    },
  ]
}

/** The second and every further use of an id. */
function duplicates(
  list: 'commands' | 'handlers',
  items: readonly { readonly id: string }[],
): readonly Problem[] {
  const first = new Map<string, number>()
  return items.flatMap(({ id }, index): readonly Problem[] => {
    const before = first.get(id)
    if (before === undefined) first.set(id, index)
    return before === undefined
      ? []
      : [
          {
            path: pointer(list, index, 'id'),
            code: 'duplicate',
            expected: pointer(list, before, 'id'),
            received: shown(id),
          },
        ]
  })
}

function handlerProblems({ domain, handlers = [] }: Scenario): readonly Problem[] {
  const { eventTypes } = domainOf(domain)
  return handlers.flatMap(({ on, effect, idempotency = 'none' }, index): readonly Problem[] => {
    const unknown = on.flatMap((type, position) =>
      eventTypes.includes(type) ? [] : [unknownName(['handlers', index, 'on', position], eventTypes, type)],
    )
    const path = pointer('handlers', index, 'idempotency')
    const received = shown(idempotency)
    if (idempotency === 'inbox' && effect === 'email')
      return [...unknown, { path, code: 'inboxNeedsDatabase', expected: '"none" | "providerKey"', received }]
    if (idempotency === 'providerKey' && effect !== 'email')
      return [...unknown, { path, code: 'providerKeyNeedsEmail', expected: '"none" | "inbox"', received }]
    return unknown
  })
}

type Backoff = NonNullable<Extract<Scenario['policy'], { kind: 'retry' }>['backoff']>

function backoffProblems(backoff: Backoff | undefined, keys: Keys): readonly Problem[] {
  if (!backoff || !('capMs' in backoff) || backoff.capMs >= backoff.baseMs) return []
  const { baseMs, capMs } = backoff
  return [
    {
      path: pointer(...keys, 'backoff', 'capMs'),
      code: 'capBelowBase',
      expected: String(baseMs),
      received: String(capMs),
    },
  ]
}

function backoffsOf({ policy, commands, dispatch }: Scenario): readonly Problem[] {
  const inPolicy = (of: Scenario['policy'] | undefined, keys: Keys): readonly Problem[] =>
    of?.kind === 'retry' ? backoffProblems(of.backoff, keys) : []
  return [
    ...inPolicy(policy, ['policy']),
    ...commands.flatMap((command, index) => inPolicy(command.policy, ['commands', index, 'policy'])),
    ...backoffProblems(dispatch?.delivery?.backoff, ['dispatch', 'delivery']),
  ]
}

const choices = 'A | A+ | A- | !A | A? | A* | W1~ | D1^'

function scheduleProblems({ schedule = '' }: Scenario): readonly Problem[] {
  const parsed = parseSchedule(schedule)
  if (parsed.ok) return []
  const { index, token } = parsed
  return index >= maxChoices
    ? [{ path: '/schedule', code: 'count', expected: `0..${maxChoices}`, received: 'more' }]
    : [{ path: '/schedule', code: 'schedule', index, expected: choices, received: shown(token) }]
}

/** Everything that is wrong with a scenario whose structure is right. */
export function referenceProblems(scenario: Scenario): readonly Problem[] {
  return [
    ...duplicates('commands', scenario.commands),
    ...commandProblems(scenario),
    ...historyProblems(scenario),
    ...duplicates('handlers', scenario.handlers ?? []),
    ...handlerProblems(scenario),
    ...faultProblems(
      scenario,
      handlersOf(scenario).map(({ id }) => id),
    ),
    ...backoffsOf(scenario),
    ...scheduleProblems(scenario),
  ]
}
