import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'The stale append',
  question: [
    'This loop has a mistake: after a conflict it appends the same decision once more, without reading again. Find an order in which more is sold than there is.',
    'Then let it read again, keep the order, and see what becomes of the second customer.',
  ],
  tasks: {
    refused: 'A first attempt conflicts',
    oversold: 'One jar was there, and two are sold',
    kept: 'With reading again, the same collision sells one jar and rejects the other customer',
    why: {
      ask: 'The store checks versions. Why could it not prevent this?',
      options: {
        store: {
          label: 'Its check failed the second time',
          why: 'The check was fine: the version named was the current one.',
        },
        oldDecision: {
          label: 'It was given the new version with the old decision',
          why: 'The version says “I have seen everything up to here”. The loop claimed it without having looked.',
        },
        attempts: {
          label: 'There were too many attempts',
          why: 'Two were enough. How many there may be makes no difference here.',
        },
      },
    },
  },
  settings: {
    '/policy/reload': {
      label: 'After a conflict',
      options: { stale: 'append again, without reading', again: 'read again, decide again, append' },
    },
  },
  hints: [
    'Both have to decide while the jar is still there.',
    'Step A until it has decided and B until it has loaded, then A’s append, then B alone. For the last goal change the setting; your order of steps stays, so press Play.',
  ],
  solution:
    'Both decide on “one jar”. A sells it. B’s append is refused, B takes the version from the refusal and appends its old decision after it: minus one. With reading again, B learns that nothing is left.',
  debrief: {
    text: [
      'The expected version is a promise: “my decision takes everything up to here into account”. Whoever copies the current version from the conflict and sends the old decision along breaks that promise, and the store has no means of noticing.',
      'Such an append is a blind append, decided without having seen what it follows. It breaks “No update is lost”, and here a rule of the domain as well. Worst of all, there is no error anywhere: everybody was answered with 200, and the stock is at minus one.',
    ],
    remember: [
      'A conflict means: read, then decide. Never: send it again with the other number.',
      'Optimistic concurrency protects decisions only if the version comes from the same read as the state.',
    ],
    next: 'Not only events can be repeated by mistake. The next exercise sends e-mails.',
  },
  mistake: 'Retrying the append alone, with the version that the conflict reported.',
  discuss: [
    'How would you notice this in production, and after how long?',
    'Which test would have found it? Is a test with one client enough?',
  ],
}
