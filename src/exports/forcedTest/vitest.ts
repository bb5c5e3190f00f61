// A run as a Vitest file: the reader's own event store behind two methods, and gates that force the order in which the run went.

import { localText, type ExportSource } from '#exports/source.ts'
import { planOf, type ClientPolicy, type PlannedClient, type PlannedStream, type TestPlan } from './plan.ts'
import type { TestRefusal } from './refusal.ts'
import { coverage } from './leftOut.ts'
import { commentLines, tsQuoted, tsLiteral } from './literal.ts'
import { tsDomains } from './tsDomains.ts'
import {
  tsAdapters,
  tsClient,
  tsDecision,
  tsPolicies,
  tsRejected,
  tsTest,
  tsTurns,
  tsTypes,
} from './tsParts.ts'

export type TestText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: TestRefusal }

/** A self-contained `*.test.ts`, or why there can be none. In English whatever the language: code is. O(steps). */
export function vitestOf({ scenario, trace }: ExportSource): TestText {
  const planned = planOf(scenario, trace)
  if (!planned.ok) return planned
  const { plan } = planned
  const title = localText(scenario.title, 'en')
  const sections = [
    header(title, plan),
    `import { expect, test } from 'vitest'`,
    heading('1. Your event store goes here'),
    `// const createStore = () => postgresStore(new Pool()), or your own adapter.\nconst createStore = (): EventStore => inMemoryStore()`,
    tsTypes,
    tsAdapters,
    heading('2. The domain'),
    ...domainParts(plan),
    heading('3. What a client does between its calls'),
    tsClient,
    ...policiesIn(plan).map((policy) => tsPolicies[policy]),
    heading('4. The run'),
    ...runParts(plan),
    heading('5. The test'),
    tsTurns,
    tsTest(tsQuoted(title)),
  ]
  return { ok: true, text: `${sections.join('\n\n')}\n` }
}

const heading = (text: string): string => `// ${text} ${'─'.repeat(Math.max(3, 100 - text.length))}`

const header = (title: string, { leftOut }: TestPlan): string =>
  [
    ...commentLines(title),
    '//',
    ...[
      'Made by Interleave from a run. Vitest runs it as it is: npx vitest run <this file>',
      '',
      ...coverage(leftOut),
    ].map((line) => `// ${line}`.trimEnd()),
  ].join('\n')

function domainParts({ domain, clients }: TestPlan): string[] {
  const { decider, commutes } = tsDomains[domain]
  const merges = clients.some(({ policy }) => policy.kind === 'merge')
  const decision = decider.includes('rejected(') ? `${tsDecision}\n${tsRejected}` : tsDecision
  return [decision, decider, ...(merges ? [commutes] : [])]
}

const functionOf = (policy: ClientPolicy): keyof typeof tsPolicies =>
  policy.kind === 'returnConflict' && policy.demandsPrecondition ? 'demandPrecondition' : policy.kind

const policiesIn = ({ clients }: TestPlan): (keyof typeof tsPolicies)[] => [
  ...new Set(clients.map(({ policy }) => functionOf(policy))),
]

function runParts(plan: TestPlan): string[] {
  const outcomes = plan.outcomes.map(({ client, outcome, attempts, rule }) => {
    const rejected = rule === null ? '' : `, rule: ${tsQuoted(rule)}`
    return `  ${tsQuoted(client)}: { outcome: ${tsQuoted(outcome)}, attempts: ${attempts}${rejected} },`
  })
  return [
    `interface Client {
  readonly id: string
  readonly stream: string
  readonly handle: (store: ClientStore) => Promise<Outcome>
}`,
    `/** Recorded before anyone starts. */\n${streamsText('history', plan.history)}`,
    `const clients: readonly Client[] = [\n${plan.clients.map(clientText).join('\n')}\n]`,
    `/** Whose call it is, and what it gives: the version that was read, or whether the events were recorded. */
type Call = readonly [client: string, gives: number | 'recorded' | 'refused']

const order: readonly Call[] = [
${plan.calls.map(({ client, gives }) => `  [${tsQuoted(client)}, ${tsLiteral(gives)}],`).join('\n')}
]`,
    `const outcomes: Readonly<Record<string, Outcome>> = {\n${outcomes.join('\n')}\n}`,
    `/** What the streams hold in the end. */\n${streamsText('streams', plan.streams)}`,
  ]
}

function streamsText(name: string, streams: readonly PlannedStream[]): string {
  const lines = streams.flatMap(({ stream, events }) => [
    '  [',
    `    ${tsQuoted(stream)},`,
    '    [',
    ...events.map((event) => `      ${tsLiteral(event)},`),
    '    ],',
    '  ],',
  ])
  const body = lines.length === 0 ? '[]' : `[\n${lines.join('\n')}\n]`
  return `const ${name}: readonly (readonly [stream: string, events: readonly Message[]])[] = ${body}`
}

function clientText({ id, stream, command, policy }: PlannedClient): string {
  const call = `${functionOf(policy)}(${argumentsOf(command, policy)})`
  const store = functionOf(policy) === 'demandPrecondition' ? '()' : '(store)'
  return `  {
    id: ${tsQuoted(id)},
    stream: ${tsQuoted(stream)},
    handle: ${store} => ${call},
  },`
}

function argumentsOf(command: PlannedClient['command'], policy: ClientPolicy): string {
  const asked = `store, ${tsLiteral(command)}`
  switch (policy.kind) {
    case 'retry': {
      const { maxAttempts, reload, escapes } = policy
      return `${asked}, ${tsLiteral({ maxAttempts, reload, escapes })}`
    }
    case 'returnConflict': {
      const { expectedVersion, decisions, demandsPrecondition } = policy
      return demandsPrecondition ? '' : `${asked}, ${tsLiteral({ expectedVersion, decisions })}`
    }
    case 'merge':
      return `${asked}, ${tsLiteral({ redecide: policy.redecide, maxAttempts: policy.maxAttempts })}`
    case 'pinned':
      return `${asked}, ${policy.expectedVersion}`
  }
}
