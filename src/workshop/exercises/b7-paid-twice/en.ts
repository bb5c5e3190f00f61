import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Paid once, points twice',
  question: [
    'The relay does two things with each row of the outbox: it publishes the message, and then it marks the row as sent. Let the relay go down exactly in between, and see how many points the customer gets.',
    'Then make the handlers idempotent and let the relay go down at the same place. This time nothing may happen twice.',
  ],
  tasks: {
    between: 'The relay goes down: published, not marked yet',
    twice: 'Points were granted twice for one payment',
    other: {
      ask: 'What if the relay marked the row first, and published afterwards?',
      options: {
        solved: {
          label: 'Then each message would come exactly once',
          why: 'There would still be a moment in between. Crash it there, and think about what the relay does when it is back.',
        },
        lost: {
          label: 'Then a crash in between would lose the message',
          why: 'The row says “sent”, and nobody ever sends it. Between two systems there is always this choice: perhaps twice, or perhaps never. Twice can be mended.',
        },
        same: {
          label: 'Nothing would change',
          why: 'Something would. What does the relay do with a row that is marked, when it is back after the crash?',
        },
      },
    },
    once: 'The same crash with idempotent handlers: delivered twice, every effect once',
  },
  settings: {
    '/handlers/0/idempotency': {
      label: 'The handler for points',
      options: { none: 'grants them each time', inbox: 'looks into its inbox first (same transaction)' },
    },
    '/handlers/1/idempotency': {
      label: 'The handler for e-mail',
      options: { none: 'sends each time', key: 'sends with the event’s id as a key for the mail provider' },
    },
  },
  hints: [
    'Step until the relay has published. You find the crash under “What goes wrong?”: “The relay goes down”.',
    'After “Publish” and before “Mark”: that is one step. After its restart the relay finds the row unmarked and publishes it again. Then change both handlers, and crash the relay at the same place.',
  ],
  solution:
    'The relay publishes and goes down. When it is back, the row still says “not sent”, so it publishes again: two deliveries, points twice, e-mail twice. With an inbox the handler for points finds the event’s id and does nothing the second time; the mail provider recognises its key.',
  debrief: {
    text: [
      'Nobody made a mistake here. To publish and to mark are two writes in two systems, and something can always come in between. An outbox chooses “perhaps twice”, because that can be mended on the other side.',
      'How it is mended depends on what the handler writes. Points are rows of your own database: the row that says “event seen” is written in the same transaction as the points. An e-mail is not in your database. There a row would only open the same gap once more, so the other side has to recognise the key.',
    ],
    remember: [
      'At least once means: be ready for twice.',
      'A handler is idempotent when the second time changes nothing. It recognises the event by its id.',
      'Inbox row and effect in one transaction, or a key that the provider checks. Nothing else closes the gap.',
    ],
    next: 'Failures unseen, duplicates: two of the four things that “later” brings. The third is order.',
  },
  mistake: 'Hoping for “exactly once” from the transport, instead of making handlers idempotent.',
  discuss: [
    'Which of your handlers would do harm if they ran twice? How would they notice the second time?',
    'Does your mail or payment provider take an idempotency key? For how long does it remember it?',
  ],
}
