// A scenario as a TLA+ module with its configuration, for TLC. State for state the explorer's full search: one action per way out of a node,
// the same notes kept and put down at the same places, the invariants as formulas.

import type { Scenario } from '#scenario/schema.ts'
import {
  checkableOf,
  type Checkable,
  type CheckedGroup,
  type CheckedProcess,
  type NotCheckable,
} from './checkable.ts'
import type { Action, Condition, Expectation, GuardedStep } from './guardedSteps.ts'
import { tlaDomain } from './tlaDomain.ts'
import { tlaInvariants } from './tlaInvariants.ts'

export type TlaText =
  | { readonly ok: true; readonly module: string; readonly config: string; readonly text: string }
  | { readonly ok: false; readonly refusal: NotCheckable }

/**
 * The module `Scenario`, its configuration, and both as one text. Terminal states are no deadlocks, so the configuration switches that check
 * off. Refuses, by name, dispatch modes, crashes and lost answers.
 */
export function tlaOf(scenario: Scenario): TlaText {
  const checked = checkableOf(scenario)
  if (!checked.ok) return checked
  const module = moduleText(checked.checkable)
  const config = configText(checked.checkable)
  const comment = config.split('\n').map((line) => `\\* ${line}`.trimEnd())
  return { ok: true, module, config, text: [module, '\\* Scenario.cfg:', ...comment, ''].join('\n') }
}

const variables =
  'node attempts read decidedIn decidedOn since actual says outcome answers stream mails'.split(' ')

const configText = (checkable: Checkable): string =>
  [
    'SPECIFICATION Spec',
    'CHECK_DEADLOCK FALSE',
    'INVARIANTS',
    ...['DomainRules', 'BoundedAttempts', 'SingleResponse', 'NoUnhandledError'].map((name) => `  ${name}`),
    ...(checkable.mails ? ['EffectExactlyOnce', 'NoGhost', 'PerStreamOrder'].map((name) => `  ${name}`) : []),
    'PROPERTY',
    '  NoLostUpdate',
  ].join('\n')

function moduleText(checkable: Checkable): string {
  return [
    '---- MODULE Scenario ----',
    `\\* ${checkable.title.replaceAll('\n', ' ')}`,
    '\\* Exported by Interleave. One step of a process is one step of Next, so every schedule of the playground is a behaviour of this',
    '\\* specification and the other way round.',
    'EXTENDS Integers, Sequences, FiniteSets',
    '',
    `VARIABLES ${variables.join(', ')}`,
    `vars == <<${variables.join(', ')}>>`,
    '',
    ...constants(checkable),
    '',
    ...tlaDomain(checkable),
    '',
    ...initial(checkable),
    '',
    ...helpers,
    ...checkable.groups.flatMap((group) => ['', ...actions(group)]),
    '',
    ...next(checkable),
    '',
    ...tlaInvariants(checkable),
    '====',
  ].join('\n')
}

/** A function of p, as a CASE over processes with different values. */
function perProcess({ processes }: Checkable, name: string, of: (process: CheckedProcess) => string): string {
  const values = processes.map((process) => [process.id, of(process)] as const)
  const [first] = values
  if (values.every(([, value]) => value === first?.[1])) return `${name}(p) == ${first?.[1] ?? '0'}`
  return `${name}(p) == CASE ${values.map(([id, value]) => `p = "${id}" -> ${value}`).join(' [] ')}`
}

function constants(checkable: Checkable): string[] {
  const { processes, streams, groups, model } = checkable
  const inGroups = (prefix: string): string =>
    `{${groups
      .filter(({ name }) => name.startsWith(prefix))
      .flatMap((group) => group.processes.map(({ id }) => `"${id}"`))
      .join(', ')}}`
  const kept = groups.filter(({ name }) => name.includes('noReload') || name.includes('reappend'))
  const histories = streams.map(({ history }, index) => `s = ${index + 1} -> ${history.length}`)
  const eventOf = ({ type, data }: CheckedProcess) => {
    const types = (model.decider as { readonly eventTypes?: readonly string[] }).eventTypes ?? []
    return {
      type: types.find((each) => model.decider.commandOf({ type: each, data })?.type === type) ?? type,
      data,
    }
  }
  const pairs = processes.flatMap((a) =>
    processes
      .filter((b) => model.decider.commutes(eventOf(a), eventOf(b)))
      .map((b) => `<<"${a.id}", "${b.id}">>`),
  )
  return [
    `Processes == {${processes.map(({ id }) => `"${id}"`).join(', ')}}`,
    `Streams == 1..${streams.length}`,
    perProcess(checkable, 'StreamOf', ({ stream }) => String(stream + 1)),
    `History(s) == CASE ${histories.join(' [] ')}`,
    perProcess(checkable, 'Bound', ({ bound, mostAttempts }) => String(bound ?? mostAttempts + 1)),
    '\\* Whose events commute with whose; who merges; who answers each conflict; whose event is the same in all attempts.',
    `Commuting == {${pairs.join(', ')}}`,
    `Merging == ${inGroups('merge')}`,
    `ReturningConflicts == ${inGroups('return-conflict')}`,
    `KeepingEvents == {${kept.flatMap((group) => group.processes.map(({ id }) => `"${id}"`)).join(', ')}}`,
  ]
}

const initial = (checkable: Checkable): string[] => {
  const each = (name: string, value: string): string => `  /\\ ${name} = [p \\in Processes |-> ${value}]`
  return [
    '\\* What a process has put down is 0; -1 is a version that it never read.',
    'Init ==',
    each('node', '"accept"'),
    each('attempts', '0'),
    each('read', '-1'),
    ...['decidedIn', 'decidedOn', 'since', 'actual'].map((name) => each(name, '0')),
    each('says', '"none"'),
    each('outcome', '"none"'),
    each('answers', '0'),
    '  /\\ stream = [s \\in Streams |-> <<>>]',
    checkable.mails ? '  /\\ mails = <<>>' : '  /\\ mails = <<>> \\* nobody sends any',
  ]
}

const helpers: readonly string[] = [
  'Version(p) == History(StreamOf(p)) + Len(stream[StreamOf(p)])',
  '',
  '\\* Whether the event of p commutes with all between two versions of its stream.',
  'CommutesBetween(p, low, high) ==',
  '  \\A n \\in 1..Len(stream[StreamOf(p)]) :',
  '    (n > low - History(StreamOf(p)) /\\ n <= high - History(StreamOf(p)))',
  '      => <<p, stream[StreamOf(p)][n].writer>> \\in Commuting',
  '',
  'HasCompared(p) == p \\in Merging /\\ attempts[p] > 1',
  'Requests(p) == IF p \\in ReturningConflicts /\\ attempts[p] > 1 THEN attempts[p] ELSE 1',
]

function actions({ name, processes, steps, maxAttempts }: CheckedGroup): string[] {
  const title = titleOf(name, processes)
  const names = steps.map((each, index) => `${title}${capital(each.from)}${index + 1}`)
  return [
    `\\* ${name}: ${processes.map(({ id }) => id).join(', ')}`,
    ...steps.flatMap((each, index) => [...actionOf(each, names[index] ?? '', maxAttempts), '']),
    `${title}(p) ==`,
    ...names.map((each) => `  \\/ ${each}(p)`),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const titleOf = (name: string, processes: readonly CheckedProcess[]): string =>
  `${name.split('-').map(capital).join('')}_${processes[0]?.name ?? ''}_`

function actionOf({ from, on, when, does, to }: GuardedStep, name: string, max: number | null): string[] {
  const changes = new Map<string, string>([['node', `[node EXCEPT ![p] = "${to}"]`]])
  for (const action of does) for (const [variable, value] of changesOf(action)) changes.set(variable, value)
  const rest = variables.filter((variable) => !changes.has(variable))
  return [
    `${name}(p) == \\* ${from}: ${on}`,
    `  /\\ node[p] = "${from}"`,
    ...when.map((condition) => `  /\\ ${conditionText(condition, max)}`),
    ...[...changes].map(([variable, value]) => `  /\\ ${variable}' = ${value}`),
    `  /\\ UNCHANGED <<${rest.join(', ')}>>`,
  ]
}

const one = (variable: string, value: string): [string, string] => [
  variable,
  `[${variable} EXCEPT ![p] = ${value}]`,
]

/** What an action does to the variables. Later ones win, as in the order of the steps; each reads what was before the step. */
function changesOf(action: Action): readonly [string, string][] {
  switch (action.kind) {
    case 'countAttempt':
      return [one('attempts', '@ + 1')]
    case 'checkAttempts':
      return []
    case 'record':
      return [
        ['stream', '[stream EXCEPT ![StreamOf(p)] = Append(@, [writer |-> p, attempt |-> decidedIn[p]])]'],
      ]
    case 'mail':
      return [['mails', 'Append(mails, [writer |-> p, decidedIn |-> decidedIn[p], sentIn |-> attempts[p]])']]
    case 'answer':
      return [one('answers', '@ + 1')]
    case 'end':
      return [one('outcome', 'says[p]')]
    case 'giveUp':
      return [one('outcome', '"gaveUp"')]
    case 'say':
      return [one('says', `"${action.outcome}"`)]
    case 'note':
      return noted(action.note)
    case 'putDown':
      return putDown(action.note)
  }
}

function noted(note: Extract<Action, { kind: 'note' }>['note']): readonly [string, string][] {
  switch (note) {
    case 'read':
      return [one('read', 'Version(p)')]
    case 'since':
      return [one('since', 'read[p]')]
    case 'decided':
      return [one('decidedIn', 'attempts[p]'), one('decidedOn', 'read[p]')]
    case 'actual':
      return [one('actual', 'Version(p)')]
  }
}

function putDown(note: Extract<Action, { kind: 'putDown' }>['note']): readonly [string, string][] {
  if (note === 'verdict') return [one('says', '"none"')]
  return note === 'decided' ? [one('decidedIn', '0'), one('decidedOn', '0')] : [one(note, '0')]
}

function conditionText(condition: Condition, max: number | null): string {
  switch (condition.kind) {
    case 'firstAttempt':
      return 'attempts[p] = 1'
    case 'laterAttempt':
      return 'attempts[p] # 1'
    case 'attemptsLeft':
      return max === null ? 'TRUE' : `attempts[p] < ${max}`
    case 'noAttemptsLeft':
      return max === null ? 'FALSE' : `attempts[p] >= ${max}`
    case 'expected':
      return expected(condition.expectation)
    case 'conflict':
      return `~(${expected(condition.expectation)})`
    case 'review':
      return condition.to === condition.from
        ? `attempts[p] = ${condition.from}`
        : `attempts[p] >= ${condition.from}`
    case 'decision':
      return `Decide(p, read[p]) = "${condition.decision}"`
    case 'commuting':
      return 'CommutesBetween(p, since[p], read[p])'
    case 'notCommuting':
      return '~CommutesBetween(p, since[p], read[p])'
  }
}

function expected(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'read':
      return 'Version(p) = read[p]'
    case 'actual':
      return 'Version(p) = actual[p]'
    case 'version':
      return `Version(p) = ${expectation.version}`
    case 'NO_STREAM':
      return 'Version(p) = 0'
    case 'STREAM_EXISTS':
      return 'Version(p) # 0'
  }
}

const next = ({ groups }: Checkable): string[] => [
  'Next ==',
  ...groups.map(
    ({ name, processes }) =>
      `  \\/ \\E p \\in {${processes.map(({ id }) => `"${id}"`).join(', ')}} : ${titleOf(name, processes)}(p)`,
  ),
  '',
  'Spec == Init /\\ [][Next]_vars',
]
