// The invariants as TLA+ formulas. All but one are about a state; whether an update is lost is seen in the step that records.

import type { Checkable } from './checkable.ts'

const always: readonly string[] = [
  '\\* A committed event follows directly the version it was decided on; a merge is exempt where all pairs commute.',
  "Records(p) == Len(stream'[StreamOf(p)]) > Len(stream[StreamOf(p)])",
  "              /\\ stream'[StreamOf(p)][Len(stream'[StreamOf(p)])].writer = p",
  'NoLostUpdate ==',
  '  [][\\A p \\in Processes : Records(p) =>',
  '       \\/ Version(p) = decidedOn[p]',
  '       \\/ HasCompared(p) /\\ CommutesBetween(p, decidedOn[p], Version(p))]_vars',
  '',
  '\\* Every prefix of every stream obeys its domain.',
  'DomainRules ==',
  '  \\A s \\in Streams : \\A n \\in 1..Len(stream[s]) :',
  '    DecideOn(stream[s][n].writer, StateAfter(s, n - 1)) = "events"',
  '',
  '\\* A bound is broken once an attempt beyond it has begun.',
  'BoundedAttempts ==',
  '  \\A p \\in Processes \\ ReturningConflicts : attempts[p] <= Bound(p) \\/ node[p] = "attempt"',
  '',
  'SingleResponse == \\A p \\in Processes : answers[p] <= Requests(p)',
  '',
  'NoUnhandledError == \\A p \\in Processes : outcome[p] # "escaped"',
]

const aboutMails: readonly string[] = [
  '',
  '\\* Places of an event in its stream: none or one.',
  'Places(p, attempt) ==',
  '  {n \\in 1..Len(stream[StreamOf(p)]) : stream[StreamOf(p)][n] = [writer |-> p, attempt |-> attempt]}',
  'PlacesOf(mail) == Places(mail.writer, mail.decidedIn)',
  '',
  '\\* Never two e-mails about one committed event, and none missing once its request is over.',
  'EffectExactlyOnce ==',
  '  /\\ \\A i, j \\in 1..Len(mails) :',
  '       (i < j /\\ mails[i].writer = mails[j].writer /\\ mails[i].decidedIn = mails[j].decidedIn) => PlacesOf(mails[i]) = {}',
  '  /\\ \\A s \\in Streams : \\A n \\in 1..Len(stream[s]) :',
  '       \\/ outcome[stream[s][n].writer] = "none"',
  '       \\/ \\E i \\in 1..Len(mails) : mails[i].writer = stream[s][n].writer /\\ mails[i].decidedIn = stream[s][n].attempt',
  '',
  '\\* No e-mail whose event is in no stream though its attempt is over.',
  'NoGhost ==',
  '  \\A i \\in 1..Len(mails) :',
  '    \\/ PlacesOf(mails[i]) # {}',
  '    \\/ /\\ outcome[mails[i].writer] = "none"',
  '       /\\ mails[i].writer \\in KeepingEvents \\/ attempts[mails[i].writer] <= mails[i].sentIn',
  '',
  '\\* Per stream, e-mails come in stream order.',
  'PerStreamOrder ==',
  '  \\A i, j \\in 1..Len(mails) :',
  '    (i < j /\\ StreamOf(mails[i].writer) = StreamOf(mails[j].writer)) =>',
  '      \\A a \\in PlacesOf(mails[i]), b \\in PlacesOf(mails[j]) : a <= b',
]

export const tlaInvariants = ({ mails }: Checkable): readonly string[] =>
  mails ? [...always, ...aboutMails] : always
