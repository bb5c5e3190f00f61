// A run as an xUnit file in C#: the same test as the Vitest one, with the same two-method adapter and the same gates.

import { localText, type ExportSource } from '#exports/source.ts'
import {
  planOf,
  type ClientPolicy,
  type PlannedClient,
  type PlannedEvent,
  type PlannedStream,
  type TestPlan,
} from './plan.ts'
import { coverage } from './leftOut.ts'
import { commentLines, quoted } from './literal.ts'
import { csDomains } from './csDomains.ts'
import { csClient, csDecision, csPolicies, csTurns, csTypes } from './csParts.ts'
import type { TestText } from './vitest.ts'

/** A self-contained C# file with one `[Fact]`, or why there can be none. O(steps). */
export function xunitOf({ scenario, trace }: ExportSource): TestText {
  const planned = planOf(scenario, trace)
  if (!planned.ok) return planned
  const { plan } = planned
  const title = localText(scenario.title, 'en')
  const text = `${header(title, plan)}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Interleave
{
${csTypes}

    public class ForcedInterleaving
    {
        // Your event store goes here.
        static IEventStore CreateStore() => new InMemoryStore();

${[...domainParts(plan), csClient, ...policiesIn(plan).map((policy) => csPolicies[policy]), ...runParts(plan), csTurns, fact(title, plan)].join('\n\n')}
    }
}
`
  return { ok: true, text }
}

const header = (title: string, { leftOut }: TestPlan): string =>
  [
    ...commentLines(title),
    '//',
    ...[
      'Made by Interleave from a run. For a test project with the package xunit.',
      '',
      ...coverage(leftOut),
    ].map((line) => `// ${line}`.trimEnd()),
  ].join('\n')

function domainParts({ domain, clients }: TestPlan): string[] {
  const { decider, commutes } = csDomains[domain]
  const merges = clients.some(({ policy }) => policy.kind === 'merge')
  return [csDecision, decider, ...(merges ? [commutes] : [])]
}

const functionOf = (policy: ClientPolicy): keyof typeof csPolicies =>
  policy.kind === 'returnConflict' && policy.demandsPrecondition ? 'demandPrecondition' : policy.kind

const policiesIn = ({ clients }: TestPlan): (keyof typeof csPolicies)[] => [
  ...new Set(clients.map(({ policy }) => functionOf(policy))),
]

/** JSON as C#: lists and objects as collections of objects. */
function csLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numberLiteral(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return 'null'
  if (Array.isArray(value))
    return `new object[] { ${value.map(csLiteral).join(', ')} }`.replace('{  }', '{ }')
  const fields = Object.entries(value).map(([key, field]) => `[${quoted(key)}] = ${csLiteral(field)}`)
  return fields.length === 0
    ? 'new Dictionary<string, object>()'
    : `new Dictionary<string, object> { ${fields.join(', ')} }`
}

/** A whole number beyond `long` is written as a double, as everything with a fraction. */
const numberLiteral = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : `${value}d`.replace('e+', 'e')

const eventText = ({ type, data }: PlannedEvent): string => `new Event(${quoted(type)}, ${csLiteral(data)})`

function runParts(plan: TestPlan): string[] {
  return [
    `        /// <summary>Recorded before anyone starts.</summary>\n${streamsText('History', plan.history)}`,
    `        /// <summary>Whose call it is, and what it gives: the version that was read, or whether the events were recorded.</summary>
        static readonly string[] Order =
        {
${plan.calls.map(({ client, gives }) => `            ${quoted(`${client}: ${typeof gives === 'number' ? `version ${gives}` : gives}`)},`).join('\n')}
        };`,
    `        static readonly string[] Outcomes =
        {
${plan.outcomes.map(({ client, outcome, attempts, rule }) => `            ${quoted(`${client}: ${rule === null ? outcome : `${outcome}: ${rule}`}, attempts ${attempts}`)},`).join('\n')}
        };`,
    `        /// <summary>What the streams hold in the end.</summary>\n${streamsText('Streams', plan.streams)}`,
  ]
}

function streamsText(name: string, streams: readonly PlannedStream[]): string {
  const lines = streams.flatMap(({ stream, events }) => [
    `            [${quoted(stream)}] = new Event[]`,
    '            {',
    ...events.map((event) => `                ${eventText(event)},`),
    '            },',
  ])
  const body = lines.length === 0 ? '' : `\n        {\n${lines.join('\n')}\n        }`
  return `        static readonly Dictionary<string, Event[]> ${name} = new Dictionary<string, Event[]>${body === '' ? '()' : body};`
}

const functionNames: Readonly<Record<keyof typeof csPolicies, string>> = {
  retry: 'Retry',
  returnConflict: 'ReturnConflict',
  demandPrecondition: 'DemandPrecondition',
  pinned: 'Pinned',
  merge: 'Merge',
}

function clientText({ id, stream, command, policy }: PlannedClient): string {
  const call = `${functionNames[functionOf(policy)]}(${argumentsOf(command, policy)})`
  return `                Play(store, turns, ${quoted(id)}, nameOf(${quoted(stream)}), own => ${call}),`
}

function argumentsOf(command: PlannedEvent, policy: ClientPolicy): string {
  const asked = `own, ${eventText(command)}`
  switch (policy.kind) {
    case 'retry':
      return `${asked}, ${policy.maxAttempts ?? 'null'}, ${policy.reload}, ${policy.escapes}`
    case 'returnConflict': {
      const { expectedVersion, decisions, demandsPrecondition } = policy
      return demandsPrecondition
        ? ''
        : [asked, expectedVersion ?? 'null', ...decisions.map(quoted)].join(', ')
    }
    case 'merge':
      return `${asked}, ${policy.redecide}, ${policy.maxAttempts}`
    case 'pinned':
      return `${asked}, ${policy.expectedVersion}`
  }
}

const fact = (title: string, { clients }: TestPlan): string => `        [Fact(DisplayName = ${quoted(title)})]
        public async Task GoesAsInTheSimulation()
        {
            var store = CreateStore();
            // So that the test can run again on a store that keeps what it is given.
            var run = Guid.NewGuid().ToString();
            Func<string, string> nameOf = stream => stream + "~" + run;
            foreach (var stream in History)
                Assert.True((await store.Append(nameOf(stream.Key), stream.Value, 0)).Recorded);

            var turns = new Turns(Order);
            var outcomes = await Task.WhenAll(new[]
            {
${clients.map(clientText).join('\n')}
            });
            Assert.Equal(Outcomes, outcomes);

            foreach (var stream in Streams)
            {
                var recorded = await store.Read(nameOf(stream.Key));
                Assert.Equal(stream.Value.Select(e => e.ToString()), recorded.Select(e => e.ToString()));
            }
        }`
