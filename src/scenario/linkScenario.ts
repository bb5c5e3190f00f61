// A scenario and a schedule as the compact JSON of a link, and back. What comes back has the shape of a scenario, no more: it is parsed next.

import { formatSchedule, parseSchedule, type Schedule } from '#sim/schedule.ts'
import type { Json } from './plainJson.ts'
import type { Scenario } from './schema.ts'
import { message, type TypedData } from './linkMessage.ts'
import * as parts from './linkParts.ts'
import { packSchedule, unpackSchedule } from './linkSchedule.ts'
import { domainWords, messageTables } from './linkTables.ts'
import { flag, list, listIn, number, record, text, Unreadable, word, type Wire } from './linkWire.ts'

type Domain = Scenario['domain']
type Command = Scenario['commands'][number]
type HistoryEvent = NonNullable<Scenario['history']>[number]

const domain = word(...domainWords)

/** A message first, in a list of its own, then the fields around it. */
function around<T extends TypedData>(typed: Wire<TypedData>, rest: Wire<Omit<T, 'type' | 'data'>>): Wire<T> {
  return {
    pack({ type, data, ...fields }) {
      return [typed.pack({ type, data }), ...(listIn(rest.pack(fields)) as readonly Json[])]
    },
    unpack(packed) {
      const [first, ...fields] = listIn(packed)
      return { ...rest.unpack(fields), ...typed.unpack(first) } as T
    },
  }
}

const command = (of: Domain): Wire<Command> =>
  around<Command>(
    message(messageTables[of].commands),
    record<Omit<Command, 'type' | 'data'>>(
      { id: text, stream: text },
      {
        at: number,
        expectedVersion: parts.expectedVersion,
        ifMatch: flag,
        onConflict: list(word('resubmit', 'giveUp')),
        policy: parts.policy,
      },
    ),
  )

const historyEvent = (of: Domain): Wire<HistoryEvent> =>
  around<HistoryEvent>(
    message(messageTables[of].events),
    record<Omit<HistoryEvent, 'type' | 'data'>>({ stream: text }, {}),
  )

/** All but what is said before it: the domain, and the prepared schedule, which needs the names of the commands. */
type Body = Omit<Scenario, 'version' | 'domain' | 'schedule'>

const body = (of: Domain): Wire<Body> =>
  record<Body>(
    { title: parts.localised('title'), policy: parts.policy, commands: list(command(of)) },
    {
      history: list(historyEvent(of)),
      description: parts.localised('description'),
      dispatch: parts.dispatch,
      handlers: list(parts.handler),
      faults: list(parts.fault),
      store: record<NonNullable<Scenario['store']>>({}, { atomicAppend: flag }),
      sideEffect: word('none', 'afterCommit', 'beforeAppend'),
      latency: record<NonNullable<Scenario['latency']>>({ hopMs: parts.hop }, {}),
      durationsMs: parts.durations,
      seed: number,
    },
  )

const idsOf = ({ commands }: Pick<Scenario, 'commands'>): readonly string[] => commands.map(({ id }) => id)

/** As the schedule of the link, where it is the same; packed; or as it stands, where somebody set it out in a way of their own. */
function packPrepared(prepared: string, schedule: string, ids: readonly string[]): Json {
  const parsed = parseSchedule(prepared)
  if (!parsed.ok || formatSchedule(parsed.schedule) !== prepared) return [prepared]
  const packed = packSchedule(parsed.schedule, ids)
  return packed === schedule ? 0 : packed
}

function unpackPrepared(packed: unknown, schedule: Schedule, ids: readonly string[]): string {
  if (packed === 0) return formatSchedule(schedule)
  if (Array.isArray(packed)) return text.unpack(packed[0])
  return formatSchedule(unpackSchedule(text.unpack(packed), ids))
}

/** The version of the scenario is the one of the format and needs no place of its own. */
export function packLink(scenario: Scenario, schedule: Schedule): Json {
  const { version: _, domain: of, schedule: prepared, ...rest } = scenario
  const ids = idsOf(rest)
  const choices = packSchedule(schedule, ids)
  return [
    domain.pack(of),
    body(of).pack(rest),
    choices,
    ...(prepared === undefined ? [] : [packPrepared(prepared, choices, ids)]),
  ]
}

/** Throws `Unreadable`. The scenario is still to be parsed. */
export function unpackLink(packed: unknown): { scenario: unknown; schedule: Schedule } {
  const [first, second, choices, prepared, ...more] = listIn(packed)
  if (more.length > 0) throw new Unreadable('4 values', 4 + more.length)
  const of = domain.unpack(first)
  const rest = body(of).unpack(second)
  const ids = idsOf(rest)
  const schedule = unpackSchedule(text.unpack(choices), ids)
  const own = prepared === undefined ? {} : { schedule: unpackPrepared(prepared, schedule, ids) }
  return { scenario: { version: 1, ...rest, domain: of, ...own }, schedule }
}
