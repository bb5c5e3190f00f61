// The scenario file, version 1: the one place from which the TypeScript type, the validator and the published JSON Schema come. What one
// value says about another (a fault names a handler, data fits its command) is checked in `references.ts`.

import * as v from 'valibot'
import { domainIds } from '#domains/registry.ts'
import { commandSchema, historyEventSchema } from './command.ts'
import { dispatchSchema } from './dispatch.ts'
import { faultSchema } from './fault.ts'
import { handlerSchema } from './handler.ts'
import { limits } from './limits.ts'
import { nodeNames, type NodeName } from './nodes.ts'
import { policySchema } from './policy.ts'
import { described, flag, integer, list, localised, milliseconds, object, oneOf, optional } from './values.ts'

const hop = v.union([milliseconds, object({ mean: milliseconds, sd: milliseconds })])

type Durations = Readonly<Record<NodeName, v.ExactOptionalSchema<typeof milliseconds, undefined>>>

const durations = object(
  Object.fromEntries(nodeNames.map((node) => [node, optional(milliseconds)])) as Durations,
)

export const scenarioSchema = v.pipe(
  object({
    version: described(v.literal(1, '1'), 'Of this format.'),
    title: localised({ max: limits.title }),
    description: optional(localised({ min: 0, max: limits.description, lines: 'many' })),
    domain: described(oneOf(...domainIds), 'Which commands, events and rules there are.'),
    history: optional(
      described(list(historyEventSchema, 0, limits.history), 'Events that were recorded before the run.'),
    ),
    commands: list(commandSchema, 1, limits.commands),
    policy: policySchema,
    store: optional(
      object({
        atomicAppend: optional(
          described(
            flag,
            'false: the check of the version and the write are two steps (a mistake on purpose). Default true.',
          ),
        ),
      }),
    ),
    sideEffect: optional(
      described(
        oneOf('none', 'afterCommit', 'beforeAppend'),
        'Where in the request an e-mail is sent. Default none.',
      ),
    ),
    dispatch: optional(dispatchSchema),
    handlers: optional(
      described(
        list(handlerSchema, 0, limits.handlers),
        'Default for the domain order: points (15 ms), email (200 ms) and audit (5 ms) on OrderPaid; else none.',
      ),
    ),
    faults: optional(described(list(faultSchema, 0, limits.faults), 'What goes wrong.')),
    latency: optional(object({ hopMs: described(hop, 'One network hop. Default 10.') })),
    durationsMs: optional(
      described(durations, 'Milliseconds by node; what is not named costs its usual time.'),
    ),
    seed: optional(described(integer(0, limits.seed), 'Of all randomness. Default 1.')),
    schedule: optional(
      described(
        v.pipe(v.string('string'), v.maxLength(limits.scheduleText, `0..${limits.scheduleText}`)),
        'Choices made by hand, like "A A B A+ !W1"; where it ends, earliest first goes on.',
      ),
    ),
  }),
  v.title('Interleave scenario'),
  v.description('What happens when event-sourced commands collide: commands, a policy, and what goes wrong.'),
)

type Deep<T> = T extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

/** A scenario that has been parsed: valid, and everything that it names is there. */
export type Scenario = Deep<v.InferOutput<typeof scenarioSchema>>
