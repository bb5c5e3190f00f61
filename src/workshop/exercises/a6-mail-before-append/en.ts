import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'The e-mail before the append',
  question: [
    'Each attempt sends “It is in your cart” and only then appends. Make one person get such an e-mail about something that was never recorded, and then one for every failed attempt.',
    'Then move the e-mail after the commit, and show that a conflict no longer does any harm.',
  ],
  tasks: {
    ghost: 'An e-mail is out whose event was never recorded',
    perAttempt: 'One and the same command has sent two such e-mails',
    behind: 'With the e-mail after the commit: a conflict, and still one e-mail per accepted command',
    takeBack: {
      ask: 'The append was refused. How can the e-mail be taken back?',
      options: {
        rollback: {
          label: 'By rolling back the transaction',
          why: 'That undoes rows of the database. The e-mail is in somebody’s inbox.',
        },
        second: {
          label: 'By a successful second attempt',
          why: 'That makes the next e-mail true. The first one told of something that had not happened.',
        },
        never: {
          label: 'Not at all',
          why: 'What has left the system cannot be rolled back. So it must not leave before the append has succeeded.',
        },
      },
    },
  },
  settings: {
    '/sideEffect': {
      label: 'When is the e-mail sent?',
      options: { before: 'in each attempt, before the append', after: 'once, after the commit' },
    },
  },
  hints: [
    'Watch the node between “Decide” and “Append”. Whoever has passed it has sent an e-mail, whatever the append says.',
    'Let C decide and send its e-mail, then let A go all the way through. C conflicts. Take C up to its next e-mail, then all of B, and C conflicts once more. For the last goal change the setting and let two collide again.',
  ],
  solution:
    'C sends an e-mail, A gets through, C conflicts; C sends another one, B gets through, C conflicts again: two ghosts. With the e-mail after the commit, only an attempt that has succeeded gets that far.',
  debrief: {
    text: [
      'A retry repeats everything that stands before the append. For reading and deciding that is the point of it; for an e-mail, a payment or a call to somebody else’s system it is a disaster, and one that leaves no trace in the event store.',
      'After the commit there is one e-mail per success. What is left is the opposite risk: a crash between commit and e-mail loses it. Chapter B is about that.',
    ],
    remember: [
      'No side effect before a successful append.',
      'Everything inside the retry loop must be harmless to repeat.',
    ],
    next: 'So far each loop ended after three attempts. Next: one that does not end.',
  },
  mistake: 'Doing something that cannot be undone inside the loop, before the append.',
  discuss: [
    'What in your command handlers happens before the save: e-mails, payments, calls to other services?',
    'Which is worse for your customers: an e-mail about nothing, or no e-mail about something?',
  ],
}
