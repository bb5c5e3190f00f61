import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Where did it fail?',
  question: [
    'Make the e-mail throw: once inside the request, once behind a queue. Each time look for the place where the failure can be seen, and for the person who sees it.',
    'Behind the queue, begin with a minimal worker: it catches the error, writes one line into the log and drops the message. Then give it three deliveries and dead letters.',
  ],
  tasks: {
    told: 'Inside the request: the e-mail throws, and the client gets a 500',
    paid: {
      ask: 'The client got a 500. Is the order paid?',
      options: {
        no: {
          label: 'No, everything was rolled back',
          why: 'The event stream says otherwise: OrderPaid is there. The handlers run after the commit, and what is committed stays.',
        },
        yes: {
          label: 'Yes, it is',
          why: 'The commit came before the handlers. If the client takes the 500 for “nothing happened”, it pays a second time, or it gives up a paid order.',
        },
      },
    },
    dropped: 'Queue, minimal worker: the client has its 200, and the message is dropped',
    who: {
      ask: 'After the message was dropped: who can still find out?',
      options: {
        client: {
          label: 'The client',
          why: 'Its answer was 200, long before the e-mail was tried. Nobody is going to call it back.',
        },
        log: {
          label: 'Whoever reads the log',
          why: 'That one line is all there is. If nobody reads it, nobody knows. And the audit row, which comes after the e-mail, is missing too.',
        },
        queue: {
          label: 'Whoever looks at the queue',
          why: 'The queue is empty. To it, this message is done.',
        },
      },
    },
    kept: 'Queue, dead letters: three deliveries fail, and the message is kept',
  },
  settings: {
    '/faults': {
      label: 'The mail server',
      options: { fine: 'works', broken: 'is broken: each e-mail throws' },
    },
    '/dispatch/mode': {
      label: 'When do the handlers run?',
      options: { request: 'In the request, after the commit', queue: 'Later: from a queue, by a worker' },
    },
    '/dispatch/delivery': {
      label: 'What does the worker do with a failure?',
      options: {
        log: 'Write it into the log, drop the message',
        letters: 'Deliver three times, then dead letters',
      },
    },
  },
  hints: [
    'Three runs are needed. The first one: the mail server is broken, and the handlers run in the request.',
    'Break the mail server and play. Then choose “Later” and play again: the client’s screen and the line “Who noticed” in the summary tell the difference. Finally choose dead letters for the worker.',
  ],
  solution:
    'Inside the request the exception goes straight up to the client: 500. Behind the queue the answer, 200, is out before the worker begins. The minimal worker logs and drops. With three deliveries and dead letters the message still fails, but it is kept, and somebody can find it and send it again.',
  debrief: {
    text: [
      'Three times the same failure, and each time it shows to somebody else: to the client at once, to a reader of logs perhaps, to whoever watches the dead letters.',
      'None of these is wrong as such. A minimal worker is a fine first step, as long as the team knows what it does with failures. What is dangerous is to move work after the answer and to believe that failures still show where they showed before.',
    ],
    remember: [
      'Inside the request, whoever asked learns of the failure. Later, nobody does unless you see to it.',
      'A failure after the commit takes nothing back: 500 does not mean “nothing has happened”.',
      'First retries, then dead letters, and an alarm on the dead letters: that makes a failure visible again.',
    ],
    next: 'A handler that fails is one thing, a handler that takes its time is another. Next: a slow mail server.',
  },
  mistake: 'Catching the error in the background, logging it, and believing that somebody will notice.',
  discuss: [
    'Ask your business people: if the confirmation e-mail fails, who has to know about it, and how soon?',
    'Who reads your logs today, and when did somebody last find a failed message in them?',
  ],
}
