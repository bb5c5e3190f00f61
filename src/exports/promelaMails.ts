// The e-mails that requests send themselves (`sideEffect`), and the invariants about them. Sent is sent: nothing takes one back.

import type { Checkable } from './checkable.ts'

/** Processes whose events keep their ids through all attempts: decided once, appended again. */
function keepsEvents({ groups }: Checkable): string {
  const names = groups
    .filter(({ name }) => name.includes('noReload') || name.includes('reappend'))
    .flatMap(({ processes }) => processes.map(({ name }) => `p == ${name}`))
  return names.length === 0 ? 'false' : names.join(' || ')
}

const most = ({ processes }: Checkable): number =>
  processes.reduce((sum, { mostAttempts }) => sum + mostAttempts, 0)

const loop = (variable: string, end: string, body: readonly string[]): string[] => [
  `${variable} = 0;`,
  'do',
  `:: ${variable} >= ${end} -> break`,
  ':: else ->',
  ...body.map((line) => `  ${line}`),
  `  ${variable}++`,
  'od',
]

const inline = (name: string, body: readonly string[]): string[] => [
  `inline ${name} {`,
  ...body.map((line) => `  ${line}`),
  '}',
]

const when = (condition: string, yes: string, no = 'skip'): string[] => [
  'if',
  `:: ${condition} -> ${yes}`,
  `:: else -> ${no}`,
  'fi',
]

const ended = (lines: readonly string[]): string[] => [...lines.slice(0, -1), `${lines.at(-1) ?? ''};`]

const declarations = (checkable: Checkable): string[] => [
  '/* The e-mails in the order in which they went out: whose, about the event decided in which attempt, and sent in which attempt. */',
  'typedef Mail { byte writer; byte decidedIn; byte sentIn };',
  `Mail mails[${most(checkable)}];`,
  'byte sent;',
  'hidden byte effect_exactly_once, no_ghost, per_stream_order, mailed;',
  'hidden byte which, other, spot, told;',
  'hidden short found, mine;',
  `#define keepsEvents(p) (${keepsEvents(checkable)})`,
  '#define attemptIsOver(p, sentIn) (outcome[p] != none || (!keepsEvents(p) && attempts[p] > sentIn))',
  '#define sameStream(a, b) (streamOf(mails[a].writer) == streamOf(mails[b].writer))',
]

export const promelaMails = (checkable: Checkable): string[] => [
  ...declarations(checkable),
  '',
  ...inline('mail(p)', [
    'mails[sent].writer = p; mails[sent].decidedIn = decidedIn[p]; mails[sent].sentIn = attempts[p];',
    'sent++',
  ]),
  '/* Sets found: the place of an event in its stream, -1 where it was not recorded. */',
  ...inline('find(p, decided)', [
    'found = -1;',
    ...loop(
      'place',
      'stream[streamOf(p)].length',
      ended(
        when(
          'stream[streamOf(p)].writer[place] == p && stream[streamOf(p)].attempt[place] == decided',
          'found = place',
        ),
      ),
    ),
  ]),
  '/* Of the e-mails before this one: none about the same event, none about a later event of the same stream. */',
  ...inline('lookBack()', [
    ...loop('other', 'which', [
      'who = mails[other].writer; told = mails[other].decidedIn;',
      'find(who, told);',
      'effect_exactly_once = effect_exactly_once && !(sameStream(other, which) && found == mine);',
      'per_stream_order = per_stream_order && !(sameStream(other, which) && found > mine);',
    ]),
  ]),
  '/* An event whose request is over, and no e-mail about it, is a lost one. */',
  ...inline('lookForLost(p)', [
    ...loop('spot', 'stream[streamOf(p)].length', [
      'mailed = stream[streamOf(p)].writer[spot] != p || outcome[p] == none;',
      ...ended(
        loop('which', 'sent', [
          'mailed = mailed || (mails[which].writer == p && mails[which].decidedIn == stream[streamOf(p)].attempt[spot]);',
        ]),
      ),
      'effect_exactly_once = effect_exactly_once && mailed;',
    ]),
  ]),
  ...inline('lookOutside()', [
    'effect_exactly_once = true; no_ghost = true; per_stream_order = true;',
    ...ended(
      loop('which', 'sent', [
        'who = mails[which].writer; told = mails[which].decidedIn;',
        'find(who, told);',
        'mine = found;',
        ...ended(
          when(
            'mine < 0',
            'no_ghost = no_ghost && !attemptIsOver(mails[which].writer, mails[which].sentIn)',
            'lookBack()',
          ),
        ),
      ]),
    ),
    ...checkable.processes.map(({ name }) => `lookForLost(${name});`),
    'assert(effect_exactly_once); assert(no_ghost); assert(per_stream_order)',
  ]),
]
