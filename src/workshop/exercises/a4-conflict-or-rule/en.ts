import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Conflict or rule?',
  question: [
    'One jar of honey is left and two customers want it. Let one of them lose the race for the append, and see how its retry ends.',
    'As it is, B comes 200 ms later and is rejected at once. Make the two collide first.',
  ],
  tasks: {
    conflict: 'A first attempt ends in a conflict',
    again: 'The same one reads again',
    rejected: 'Now it is rejected: 422, out of stock, in its second attempt',
    whyNot: {
      ask: 'It still had an attempt left. Why was the rejection not retried?',
      options: {
        attempts: {
          label: 'Because its attempts were used up',
          why: 'Look at its card: two of three were used.',
        },
        sameAnswer: {
          label: 'Because the domain has answered; asked again, it would say the same',
          why: 'The rejection is a decision on the newest state. Only what was decided on an old state is worth another try.',
        },
        slow: {
          label: 'Because a retry would take too long',
          why: 'It would take as long as the one before. Time is not the reason.',
        },
      },
    },
  },
  settings: {},
  hints: [
    'First a conflict, as before: both read while the jar is still there.',
    'Step A until it has decided, B until it has loaded, then A’s append, then B alone. In its second attempt, watch where “Decide” leads this time.',
  ],
  solution:
    'Both read “one jar”. A appends. B’s append conflicts, B reads again, and now decide says: out of stock. That is the answer, 422, and no third attempt follows.',
  debrief: {
    text: [
      'One command met two different kinds of “no”, one after the other. The conflict says: what you knew is out of date, look again. The rejection says: I have looked, and the rule forbids it.',
      'The store does not know the rule, and the domain does not know of conflicts. So they have answers of their own, 409 for the one and 422 for the other, and only the first one is retried.',
    ],
    remember: [
      'Retry conflicts only. A rule that says no says it again, however often you ask.',
      'A conflict comes from the store, a rejection from the domain.',
    ],
    next: 'What if the retry skips the reading? The next exercise sells one jar twice.',
  },
  mistake: 'Catching every error in the retry loop, so that rule violations are tried again too.',
  discuss: [
    'Which exceptions does your retry catch? Is a domain error among them?',
    'Should the customer learn that they lost a race, or only that nothing is left?',
  ],
}
