import type { ComparisonWords, PitfallsWords } from './policies.ts'

export const comparisonEn: ComparisonWords = {
  title: 'A, B and C side by side',
  intro:
    'Three answers to a conflict. None of them is the best one: they differ in who decides, and in what that costs. You may use all three in one system, command by command.',
  rows: {
    does: 'What it does',
    advantages: 'Advantages',
    costs: 'Costs',
    fits: 'Fits',
    fitsNot: 'Does not fit',
  },
  policies: {
    retry: {
      name: 'A. Retry',
      does: 'The server reads, decides and appends again, a few times at most.',
      advantages: [
        'The person notices nothing.',
        'The rules are asked on the latest state each time.',
        'Little code, the same for every command.',
      ],
      costs: [
        'Load grows with the crowd: N writers at once need about N²/2 appends until all are through.',
        'Somebody can run out of attempts.',
        'Nobody sees what happened in between.',
      ],
      fits: ['Adding to a cart', 'Reserving a seat or an item', 'Restocking'],
      fitsNot: ['Texts and titles that a person chose by what they saw', 'Very hot streams'],
    },
    return: {
      name: 'B. Return the conflict',
      does: 'The server answers 409 or 412; the person looks at the difference and decides.',
      advantages: [
        'Nothing is overwritten that nobody has looked at.',
        'Works with plain HTTP: ETag and If-Match.',
        'The server stays simple.',
      ],
      costs: [
        'The person has work to do, and may give up.',
        'The client must keep the version and show a difference.',
        'Useless where no person is waiting (a job, a message).',
      ],
      fits: ['Renaming or editing a document', 'Prices, contracts, approvals'],
      fitsNot: ['Counters and logs', 'Jobs without anybody at the screen'],
    },
    merge: {
      name: 'C. Merge',
      does: 'The server compares what came in between with what it wants to add, and appends if a rule allows it.',
      advantages: [
        'Nobody is refused or asked.',
        'Copes with many writers on one stream.',
        'Which events may pass each other is written down, and can be tested.',
      ],
      costs: [
        'A rule per pair of events, to be thought out with the business.',
        'A wrong rule is found late: all answers are 200.',
        'Appended without deciding again, two harmless events can break a limit.',
      ],
      fits: ['Page views, likes, measurements', 'Additions that have no limit'],
      fitsNot: ['Anything with a limit or an order', 'Events that nobody has thought about yet'],
    },
  },
}

export const pitfallsEn: PitfallsWords = {
  title: 'Three pitfalls',
  intro:
    'Each of them looks fine in a test with one user. Run the mistake first and see what it does; then run the right way, with the same people at the same moment.',
  wrong: 'Run the mistake',
  right: 'Run the right way',
  pitfalls: {
    forEver: {
      title: 'Retrying for ever',
      mistake: 'A loop without a bound: “it will get through some day”.',
      happens:
        'While others keep writing, this command never gets its turn. Its request stays open and its attempts cost everybody else time, and nobody is told anything.',
      instead:
        'Three attempts or so, with a growing pause between them if many collide. Then say honestly that it did not work, in a sentence that the person can act on.',
    },
    sideEffect: {
      title: 'A side effect before the append',
      mistake: 'The e-mail goes out first, “because the append practically never fails”.',
      happens:
        'Each attempt sends it again. Every attempt that is refused leaves a ghost: an e-mail about something that is in no stream.',
      instead: 'First append, then act: after the commit, or through an outbox.',
    },
    mixedUp: {
      title: 'Mixing up a conflict and a rule',
      mistake: 'One catch block for everything, in which the last conflict, too, is just some error.',
      happens:
        'A person who only had bad luck reads “internal error” and does not know whether to try again. The other way round, “sold out” is tried three times, though no attempt will change it.',
      instead:
        'A conflict is a result: retry it, and after the last attempt answer 409. A rejection is another result: answer 422 with the rule, at once.',
    },
  },
}
