import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Three strikes',
  question: [
    'Four people change one cart, and everybody has three attempts. Choose the order so that one of them loses all three, and read what its client is told.',
    'Played as it is, they come one after the other and nobody collides.',
  ],
  tasks: {
    first: 'Somebody’s first attempt conflicts',
    second: 'A second attempt conflicts as well',
    exhausted: 'The third one too: no attempts left, answered with 409',
    answer: {
      ask: 'Read that client’s screen and its card: what happened to its change?',
      options: {
        saved: {
          label: 'It was saved, only later than the others',
          why: 'Look at the event stream: there is no event of the one that ran out of attempts.',
        },
        nothingSaved: {
          label: 'Nothing of it was saved; the person may try again',
          why: 'The store wrote nothing, and the answer says so in a sentence the person can act on.',
        },
        queued: {
          label: 'It waits in the server until there is time',
          why: 'Nothing waits. The request is answered, and it is over.',
        },
      },
    },
  },
  settings: {},
  hints: [
    'Choose a victim. Each time it has decided, but not appended yet, let another one go all the way through.',
    'Step D until it has decided. Then all of A. D’s append is refused; step D until it has decided again. Then all of B, D again, all of C, and D for the last time.',
  ],
  solution:
    'D decides three times, and three times somebody else gets through before D appends: first A, then B, then C. Its third conflict is answered with 409.',
  debrief: {
    text: [
      'Every attempt of D was right, and each came too late. A bound on the attempts turns that into an answer: 409, nothing was saved, please try again. Without a bound the client would still be waiting.',
      'Somebody always gets through: whoever loses, loses because another one succeeded. Under optimistic concurrency the whole always makes progress; a single command need not.',
    ],
    remember: [
      'maxAttempts: 3 means one try and two retries.',
      'When attempts are used up, say it in a sentence that the person can act on: what happened, that nothing was saved, what to do now.',
    ],
    next: 'Not every “no” is a conflict. The next exercise has one of the other kind.',
  },
  mistake: 'Answering the last conflict with a bare error, so that nobody knows whether anything was saved.',
  discuss: [
    'What does your system tell a user after the last attempt? Read it aloud.',
    'Is three a good number? What would you measure to choose it?',
  ],
}
