// A scenario as a Promela model for SPIN. State for state the explorer's full search: one guarded atomic step per way out of a node, the
// same notes kept and put down at the same places. Every assertion is named for its invariant, so an error says which one is broken.

import type { Scenario } from '#scenario/schema.ts'
import {
  checkableOf,
  type Checkable,
  type CheckedGroup,
  type CheckedProcess,
  type NotCheckable,
} from './checkable.ts'
import type { Action, Condition, Expectation, GuardedStep } from './guardedSteps.ts'
import { promelaDomain } from './promelaDomain.ts'
import { promelaCalls } from './promelaCalls.ts'
import { promelaMails } from './promelaMails.ts'

export type PromelaText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: NotCheckable }

/**
 * The model as one text; to be compiled without partial-order reduction where states are to be compared (`spin -a -o1 -o2 -o3`, then
 * `cc -DNOREDUCE`). Refuses, by name, dispatch modes, crashes and lost answers.
 */
export function promelaOf(scenario: Scenario): PromelaText {
  const checked = checkableOf(scenario)
  return checked.ok ? { ok: true, text: modelText(checked.checkable) } : checked
}

function modelText(checkable: Checkable): string {
  return [
    ...header(checkable),
    '',
    ...declarations(checkable),
    '',
    ...promelaDomain(checkable),
    '',
    ...commuting(checkable),
    '',
    ...promelaCalls(checkable),
    ...(checkable.mails ? ['', ...promelaMails(checkable)] : []),
    ...checkable.groups.flatMap((group) => ['', ...proctype(checkable, group)]),
    '',
  ].join('\n')
}

const header = ({ title, domain }: Checkable): string[] => [
  `/* ${title.replaceAll('*/', '* /')}`,
  `   Domain ${domain}. Exported by Interleave: one step of a process is one transition, so every schedule of the playground is a run of this`,
  '   model and the other way round. Hidden variables are scratch paper, not part of a state. */',
]

const nodeNames = ({ groups }: Checkable): string[] => [
  ...new Set(groups.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]))),
]

const outcomes = 'accepted merged noop rejected conflict exhausted gaveUp escaped'

/** An expression that is one of several numbers, by process. */
function perProcess(checkable: Checkable, of: (process: CheckedProcess) => number, by = 'p'): string {
  const values = checkable.processes.map((process) => ({ name: process.name, value: of(process) }))
  const last = values.at(-1)?.value ?? 0
  const others = values.filter(({ value }) => value !== last)
  return others.reduce((rest, { name, value }) => `(${by} == ${name} -> ${value} : ${rest})`, String(last))
}

function declarations(checkable: Checkable): string[] {
  const { processes, streams } = checkable
  const most = Math.max(
    1,
    ...streams.map((_, index) => processes.filter(({ stream }) => stream === index).length),
  )
  const history = streams.map(({ history: events }) => events.length)
  const oneOf = (values: readonly number[], by: string): string =>
    values
      .slice(0, -1)
      .reduce((rest, value, index) => `(${by} == ${index} -> ${value} : ${rest})`, String(values.at(-1) ?? 0))
  const each = `[${processes.length}]`
  return [
    ...processes.map(({ name, id }, index) => `#define ${name} ${index} /* ${id} */`),
    `mtype:node = { ${nodeNames(checkable).map(nodeOf).join(', ')} };`,
    `mtype:outcome = { none, ${outcomes.split(' ').map(outcomeOf).join(', ')} };`,
    '',
    '/* What each process is and keeps. What it has put down is 0. */',
    `mtype:node node${each} = at_accept;`,
    `byte attempts${each};`,
    `short read${each} = -1; /* the version that it read last */`,
    `byte decidedIn${each}; /* in which attempt, */`,
    `short decidedOn${each}; /* and on which version it decided */`,
    `short since${each}; /* the version before it read what is new */`,
    `short actual${each}; /* the version that the last conflict named */`,
    `mtype:outcome says${each} = none; /* what its answer is going to be */`,
    `mtype:outcome outcome${each} = none;`,
    `byte answers${each};`,
    '',
    '/* The streams: who wrote each event, and in which attempt it was decided. History comes before them. */',
    `typedef Stream { byte length; byte writer[${most}]; byte attempt[${most}] };`,
    `Stream stream[${streams.length}];`,
    `#define streamOf(p) ${perProcess(checkable, ({ stream }) => stream)}`,
    `#define history(s) ${oneOf(history, 's')}`,
    '#define version(p) (history(streamOf(p)) + stream[streamOf(p)].length)',
    '',
    '/* The invariants, each true until a step breaks it. */',
    ...['no_lost_update', 'domain_rules', 'bounded_attempts', 'single_response', 'no_unhandled_error'].map(
      (name) => `hidden byte ${name};`,
    ),
  ]
}

function commuting({ processes, model }: Checkable): string[] {
  const eventOf = ({ type, data }: CheckedProcess) => {
    const { decider } = model
    const event = (decider as { readonly eventTypes?: readonly string[] }).eventTypes?.find(
      (each) => decider.commandOf({ type: each, data })?.type === type,
    )
    return { type: event ?? type, data }
  }
  const pairs = processes.flatMap((a) =>
    processes.filter((b) => model.decider.commutes(eventOf(a), eventOf(b))).map((b) => [a.name, b.name]),
  )
  const all = pairs.length === processes.length ** 2
  const some = pairs.map(([a, b]) => `(a == ${a} && b == ${b})`).join(' || ')
  return [
    '/* Whether the events of two writers may swap places. */',
    `#define commutes(a, b) (${all ? 'true' : some || 'false'})`,
    'hidden byte alike;',
    '',
    '/* Sets alike: whether the event of p commutes with all between two versions of its stream. */',
    'inline compare(p, low, high) {',
    '  alike = true;',
    '  place = 0;',
    '  do',
    '  :: place + history(streamOf(p)) >= high || place >= stream[streamOf(p)].length -> break',
    '  :: else -> alike = alike && (place + history(streamOf(p)) < low || commutes(p, stream[streamOf(p)].writer[place])); place++',
    '  od',
    '}',
  ]
}

const nodeOf = (node: string): string => `at_${node}`
const outcomeOf = (outcome: string): string => `o_${outcome}`

function proctype(checkable: Checkable, { name, processes, steps, maxAttempts }: CheckedGroup): string[] {
  const title = name.replaceAll(
    /[^A-Za-z]+(.)?/g,
    (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
  )
  const unique = `${title.charAt(0).toUpperCase()}${title.slice(1)}_${processes[0]?.name ?? ''}`
  return [
    `/* ${name}: ${processes.map(({ id }) => id).join(', ')} */`,
    `active [${processes.length}] proctype ${unique}() {`,
    'end:',
    '  do',
    ...[...new Set(steps.map(({ from }) => from))].flatMap((node) =>
      nodeText(
        checkable,
        steps.filter(({ from }) => from === node),
        maxAttempts,
      ),
    ),
    '  od',
    '}',
  ]
}

/** The steps out of one node that have to work something out first are one block, which then goes the way that came out. */
function nodeText(checkable: Checkable, steps: readonly GuardedStep[], max: number | null): string[] {
  const [first] = steps
  const worked =
    first && first.when.map((condition) => workOut[condition.kind]).find((text) => text !== undefined)
  if (!first || worked === undefined)
    return steps.flatMap((each) => [
      `  :: d_step { /* ${each.from}: ${each.on} */`,
      `    ${[`node[_pid] == ${nodeOf(each.from)}`, ...each.when.map((when) => conditionText(when, max))].join(' && ')} ->`,
      ...bodyOf(checkable, each).map((line) => `    ${line};`),
      '  }',
    ])
  return [
    `  :: d_step { /* ${first.from} */`,
    `    node[_pid] == ${nodeOf(first.from)} ->`,
    `    ${worked};`,
    '    if',
    ...steps.flatMap((each) => [
      `    :: ${each.when.map((when) => conditionText(when, max)).join(' && ')} -> /* ${each.on} */`,
      ...bodyOf(checkable, each).map((line) => `      ${line};`),
    ]),
    '    fi',
    '  }',
  ]
}

function bodyOf(checkable: Checkable, { does, to }: GuardedStep): string[] {
  const isSeen = checkable.mails && does.some(({ kind }) => watched.has(kind))
  return [
    ...does.map((action) => actionText(checkable, action)).filter((line) => line !== ''),
    `node[_pid] = ${nodeOf(to)}`,
    ...(isSeen ? ['lookOutside()'] : []),
  ]
}

const workOut: Readonly<Partial<Record<Condition['kind'], string>>> = {
  decision: 'decide(_pid, read[_pid])',
  commuting: 'compare(_pid, since[_pid], read[_pid])',
  notCommuting: 'compare(_pid, since[_pid], read[_pid])',
}

const watched = new Set<Action['kind']>(['mail', 'record', 'answer', 'giveUp', 'countAttempt'])

function conditionText(condition: Condition, max: number | null): string {
  switch (condition.kind) {
    case 'firstAttempt':
      return 'attempts[_pid] == 1'
    case 'laterAttempt':
      return 'attempts[_pid] != 1'
    case 'attemptsLeft':
      return max === null ? 'true' : `attempts[_pid] < ${max}`
    case 'noAttemptsLeft':
      return max === null ? 'false' : `attempts[_pid] >= ${max}`
    case 'expected':
      return expected(condition.expectation)
    case 'conflict':
      return `!(${expected(condition.expectation)})`
    case 'review':
      return reviewed(condition)
    case 'decision':
      return `ruling == ${{ events: 'EVENTS', rejected: 'REJECTED', nothing: 'NOTHING' }[condition.decision]}`
    case 'commuting':
      return 'alike'
    case 'notCommuting':
      return '!alike'
  }
}

const reviewed = ({ from, to }: Extract<Condition, { kind: 'review' }>): string =>
  to === from ? `attempts[_pid] == ${from}` : `attempts[_pid] >= ${from}`

function expected(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'read':
      return 'version(_pid) == read[_pid]'
    case 'actual':
      return 'version(_pid) == actual[_pid]'
    case 'version':
      return `version(_pid) == ${expectation.version}`
    case 'NO_STREAM':
      return 'version(_pid) == 0'
    case 'STREAM_EXISTS':
      return 'version(_pid) != 0'
  }
}

function actionText(checkable: Checkable, action: Action): string {
  switch (action.kind) {
    case 'countAttempt':
      return 'attempts[_pid]++'
    case 'checkAttempts':
      return checkable.processes.some(({ bound }) => bound !== null)
        ? `bounded_attempts = attempts[_pid] <= ${perProcess(checkable, ({ bound }) => bound ?? 255, '_pid')}; assert(bounded_attempts)`
        : ''
    case 'record':
      return 'record(_pid)'
    case 'mail':
      return 'mail(_pid)'
    case 'answer':
      return 'answer(_pid)'
    case 'end':
      return 'finish(_pid)'
    case 'giveUp':
      return `outcome[_pid] = ${outcomeOf('gaveUp')}`
    case 'say':
      return `says[_pid] = ${outcomeOf(action.outcome)}`
    case 'note':
      return {
        read: 'read[_pid] = version(_pid)',
        since: 'since[_pid] = read[_pid]',
        decided: 'decidedIn[_pid] = attempts[_pid]; decidedOn[_pid] = read[_pid]',
        actual: 'actual[_pid] = version(_pid)',
      }[action.note]
    case 'putDown':
      return {
        since: 'since[_pid] = 0',
        decided: 'decidedIn[_pid] = 0; decidedOn[_pid] = 0',
        actual: 'actual[_pid] = 0',
        verdict: 'says[_pid] = none',
      }[action.note]
  }
}
