import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Pay returns first',
  question: [
    'The client that pays waits until points, e-mail and audit are done. Change when the handlers run, so that its answer comes before them.',
    'Then read two lengths off the timeline (the axis “Time”): how long the client waits, and when the last handler is done.',
  ],
  tasks: {
    answerFirst: 'The client has its answer before any handler has run',
    allDone: 'All three handlers have run in the end',
    wait: {
      ask: 'With the queue: how long does the client wait for its answer?',
      right: 'Two hops to load, two to append. The handlers are no longer part of it.',
      wrong: 'Look at the client’s lane: the number is after its bar.',
    },
    done: {
      ask: 'And when is the last handler done?',
      right: 'The work is the same as before, 220 ms. It just no longer comes before the answer.',
      wrong: 'Look at the lane of W1: where does its last block, “Audit”, end?',
    },
  },
  settings: {
    '/dispatch/mode': {
      label: 'When do the handlers run?',
      options: {
        afterCommit: 'In the request, after the commit',
        queue: 'Later: from a queue, by a worker',
      },
    },
  },
  hints: [
    'The handlers need somebody else to run them, so that A can answer as soon as its event is recorded.',
    'Choose “Later”, then press Play. On the lane of A the answer is the last thing; the handlers are on the lane of W1.',
  ],
  solution:
    'With the queue, A puts a message into it and answers after 40 ms. The worker takes the message afterwards and runs the three handlers, until 260 ms.',
  debrief: {
    text: [
      'The answer now says “your payment is recorded”. It no longer says “the e-mail is out”, because at that moment it is not. That is what is gained and what is given up, in one.',
      'Nothing has become faster: the last handler is done at 260 ms, as before. Somebody else waits for it now, and if it fails there is no client to tell.',
    ],
    remember: [
      'Background dispatch shortens the wait for the answer, not the work.',
      'Before you move something after the answer, ask who is going to notice when it fails.',
    ],
    next: 'What becomes of a failure, either way, is the next exercise.',
  },
  mistake: 'Mistaking a fast answer for finished work.',
  discuss: [
    'What may the answer to a payment promise, if the e-mail is sent later?',
    'Which of the three handlers would you leave in the request, and why?',
  ],
}
