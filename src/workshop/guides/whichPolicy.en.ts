import type { DecisionWords } from './decisionWords.ts'
import type { whichPolicy } from './whichPolicy.ts'

export const whichPolicyEn: DecisionWords<typeof whichPolicy> = {
  title: 'Which policy?',
  intro:
    'An append was refused, because somebody else was faster. What should your code do now? Three questions are enough. Take one command of your own and answer for that; another command in the same system may well want another answer.',
  questions: {
    same: {
      short: ['Same result when', 'decided again?'],
      question: 'If the server decides again on the latest state, is the result about the same?',
      hint: 'Adding tea to a cart: yes, whatever else was added meanwhile. Reserving the last seat: yes as well, because either it is reserved or a rule says no, and both are right answers. Say no where somebody chose by what they saw on the screen, or where so many write to one stream that deciding again would hardly ever end.',
    },
    person: {
      short: ['Must a person', 'look first?'],
      question: 'Must a person look at what has changed before this goes on?',
      hint: 'Renaming a document: whoever was faster may have had a good reason, and no server can know which title is better. Counting a page view: there is nothing to look at.',
    },
    order: {
      short: ['Order irrelevant,', 'and a rule for it?'],
      question: 'Does the order make no difference, and can you write down the rule that says so?',
      hint: 'Two page views may be recorded in either order. “It will be fine” is not a rule: name the pairs of events that may pass each other. Every other pair stays a conflict.',
    },
  },
  leaves: {
    retry: {
      short: ['A. Retry'],
      title: 'A. Retry',
      why: 'The server reads again, decides again on the latest state, and appends again. The person notices nothing but a few milliseconds, and the domain’s rules are asked every time.',
      needs: {
        readAgain: 'Start again from the read. A retry of the append alone writes a stale decision.',
        bound: 'A bound on the attempts, and a sentence for the person who runs out of them.',
        onlyConflicts: 'Retry conflicts only. A domain rejection is an answer, and stays one.',
        noSideEffect: 'No side effect before a successful append: it would happen once per attempt.',
      },
    },
    return: {
      short: ['B. Return', 'the conflict'],
      title: 'B. Return the conflict',
      why: 'The server answers 409 or 412 and says which version is current. The person sees what changed in between and decides: submit again, or leave it.',
      needs: {
        version:
          'The version that the person saw has to come back with the command (an ETag in If-Match). Without it the last one to write wins, and nobody hears of a conflict.',
      },
    },
    merge: {
      short: ['C. Merge'],
      title: 'C. Merge',
      why: 'The server looks at what came in between. If all of it may pass the new events, they are appended after it; nobody is refused and nobody is asked. This pays where many write to one stream.',
      needs: {
        rule: 'A rule per pair of events, written in the domain. Where it says nothing, it is a conflict.',
        redecide:
          'Beware of appending what was decided before: events that commute can still break a limit together. Deciding again asks the rule.',
      },
    },
    unsure: {
      short: ['No rule: return it,', 'and split the stream'],
      title: 'None of the three yet: return the conflict, and look at the stream',
      why: 'A merge that has no rule ends in a conflict anyway. So begin with B, which loses nothing and hides nothing. If conflicts are frequent, too much may live in one stream.',
      needs: {
        returnIt: 'Return the conflict, so that somebody who can judge it sees it.',
        smaller:
          'Look for smaller streams: what is never decided together need not share a version, and then does not collide.',
      },
    },
  },
}
