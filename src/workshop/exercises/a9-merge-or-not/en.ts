import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'To merge or not',
  question: [
    'The policy merges what gets along. Find two changes that it may merge, and two that it may not.',
    'Then find the merge that breaks a rule, eleven things in a cart for ten, and the kind of merging that does not.',
  ],
  tasks: {
    not: 'Two changes were compared and do not get along: a conflict',
    merged: 'Two changes were compared and do get along',
    broken: 'The merge has broken a rule: more than ten things are in the cart',
    kept: 'The same two changes, merged so that the rule holds',
    asks: {
      ask: 'Two additions get along. Why was the rule broken all the same?',
      options: {
        commute: {
          label: 'They do not really get along',
          why: 'They do: whichever comes first, the cart is the same in the end. That is all that commuting means.',
        },
        rule: {
          label: 'Getting along says nothing about the limit; nobody asked the rule on the new state',
          why: 'Appended as decided, B’s event never met the cart that A had filled up. Only decide knows the limit.',
        },
        luck: {
          label: 'It was an unlucky order of steps',
          why: 'Try another order: as long as both collide, it is eleven.',
        },
      },
    },
  },
  settings: {
    '/commands/1': {
      label: 'B wants to',
      options: { remove: 'take one jar of honey out', add: 'add a mug' },
    },
    '/policy/strategy': {
      label: 'When two changes get along',
      options: { reappend: 'append what was decided', redecide: 'decide again on the new state' },
    },
  },
  hints: [
    'The settings are enough: play, change one of them, play again.',
    'Taking out and adding: no. Adding and adding: yes. Eight jars, two teas and a mug are eleven; which of the two ways of merging asks decide about it?',
  ],
  solution:
    'Removing and adding do not commute: conflict. Two additions do: merged, and the cart holds eleven things. Deciding again, B is rejected with the limit of ten.',
  debrief: {
    text: [
      'Commuting is a statement about two events: the order makes no difference. A rule is a statement about the whole state. The first does not imply the second, and that is the trap of merging.',
      'Deciding again costs a read of what is new and closes the gap. Where a domain has no rule, as with page views, appending as decided is right, and cheapest.',
    ],
    remember: [
      'Merge only what the domain lists as commuting. Anything not listed is a conflict.',
      'If there is a rule that both changes touch, decide again.',
    ],
    next: 'The loop itself can be wrong too. The next exercise looks for the line.',
  },
  mistake: 'Concluding from “the order makes no difference” that both together are allowed.',
  discuss: [
    'Which pairs of events commute in your domain? Begin a table.',
    'For each “yes”: which rule do both of them touch?',
  ],
}
