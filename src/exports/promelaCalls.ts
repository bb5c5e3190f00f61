// What several nodes do, as inlines: recording an event and answering the client, each with the invariants that it could break.

import type { Checkable } from './checkable.ts'

const merges = ({ groups }: Checkable): string => {
  const names = groups
    .filter(({ name }) => name.startsWith('merge'))
    .flatMap(({ processes }) => processes.map(({ name }) => `p == ${name}`))
  return names.length === 0 ? 'false' : names.join(' || ')
}

const returnsConflicts = ({ groups }: Checkable): string => {
  const names = groups
    .filter(({ name }) => name.startsWith('return-conflict'))
    .flatMap(({ processes }) => processes.map(({ name }) => `p == ${name}`))
  return names.length === 0 ? 'false' : names.join(' || ')
}

export const promelaCalls = (checkable: Checkable): string[] => [
  '/* A merge compares what it decided with what came in between, from its second attempt on. */',
  `#define hasCompared(p) ((${merges(checkable)}) && attempts[p] > 1)`,
  '/* Under return-conflict each attempt is a request with an answer of its own. */',
  `#define requests(p) ((${returnsConflicts(checkable)}) && attempts[p] > 1 -> attempts[p] : 1)`,
  '',
  'inline record(p) {',
  '  compare(p, decidedOn[p], version(p));',
  '  no_lost_update = version(p) == decidedOn[p] || (hasCompared(p) && alike);',
  '  assert(no_lost_update);',
  '  decide(p, version(p));',
  '  domain_rules = ruling == EVENTS;',
  '  assert(domain_rules);',
  '  stream[streamOf(p)].writer[stream[streamOf(p)].length] = p;',
  '  stream[streamOf(p)].attempt[stream[streamOf(p)].length] = decidedIn[p];',
  '  stream[streamOf(p)].length++',
  '}',
  'inline answer(p) {',
  '  answers[p]++;',
  '  single_response = answers[p] == requests(p);',
  '  assert(single_response)',
  '}',
  'inline finish(p) {',
  '  no_unhandled_error = says[p] != o_escaped;',
  '  assert(no_unhandled_error);',
  '  outcome[p] = says[p]',
  '}',
]
