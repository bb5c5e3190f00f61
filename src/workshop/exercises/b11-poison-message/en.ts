import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'A poison message',
  question: [
    'A’s payment mail cannot be sent: its text is broken, and nobody repairs that before three seconds have passed. The worker tries again for ever, and messages of one order are kept in order. What becomes of the shipping mail?',
    'Then give the worker a bound, and see what is gained by it and what it costs.',
  ],
  tasks: {
    blocked: 'Without a bound: five deliveries have failed, and the shipping mail is still waiting',
    late: {
      ask: 'Without a bound: when is the shipping mail sent at last?',
      right:
        'Only when somebody has repaired the text and the payment mail is out. In real life that is not three seconds, it is Monday.',
      wrong: 'Play to the end and look at the inbox: “order-1 is on its way”.',
    },
    who: {
      ask: 'Who has to wait while the message fails again and again?',
      options: {
        everybody: {
          label: 'All messages behind it',
          why: 'C’s mail was sent at 300 ms. It belongs to another order, and between two tries the workers are free.',
        },
        same: {
          label: 'Only messages of the same order',
          why: 'That is the good side of order per stream: the harm stays with one order. With order for everything, everybody would stand still.',
        },
        nobody: {
          label: 'Nobody, it only costs some work',
          why: 'Look at B, the shipping mail of the same order. It is in the queue, and no worker may take it.',
        },
      },
    },
    goesOn: 'With a bound: the message is a dead letter, and the shipping mail is out',
    sooner: {
      ask: 'With three deliveries: when is the shipping mail sent?',
      right: '20 ms after its predecessor was given up. The stream goes on, without the payment mail.',
      wrong: 'Choose three deliveries, play to the end, and look at the inbox.',
    },
    afterwards: {
      ask: 'The message is a dead letter now. What is to be done with it?',
      options: {
        replay: {
          label: 'Replay it at once',
          why: 'Try it: before the text is repaired it fails three more times, and there is another dead letter.',
        },
        repair: {
          label: 'Find the cause, repair it, then replay',
          why: 'Before you replay it, ask whether the message still makes sense: “thank you for paying” after “it is on its way” reads oddly.',
        },
        delete: {
          label: 'Delete it, so that the alarm stops',
          why: 'Then the alarm is quiet, and the customer never hears of the payment. That is how a visible failure becomes a loss.',
        },
      },
    },
  },
  settings: {
    '/dispatch/delivery/maxAttempts': {
      label: 'How often is a message delivered?',
      options: { forEver: 'Until it succeeds', three: 'At most three times, then dead letters' },
    },
  },
  hints: [
    'Follow the payment mail of order 1: each time it is taken, and each time it throws. Which message is standing behind it and may not pass?',
    'Play without a bound to the end, and note when the shipping mail is sent. Then choose “At most three times” and play again. “Messages” shows the dead letter.',
  ],
  solution:
    'Without a bound the payment mail fails ten times, and the shipping mail of the same order waits until 3260 ms. With at most three deliveries it is put aside at 840 ms, and the shipping mail is out at 860 ms. C, another order, has its mail at 300 ms both times.',
  debrief: {
    text: [
      'A message that always fails has nothing to do with bad luck. Without a bound it goes round for ever, and with strict order everything behind it in the same stream stands still.',
      'The bound does not mend anything. It is a decision: the rest may go on, and this one waits for a person. The price is that from here on the order has a hole in it, so ask the business whether that is allowed. Where it is not, standing still is the right thing, with an alarm that is loud.',
    ],
    remember: [
      'Bound the deliveries, put aside what fails each time, and tell a person.',
      'Order and “never leave anything out” together mean: one bad message stops its stream.',
      'Dead letters are not a rubbish bin. They are a list of work to be done.',
    ],
    next: 'That was chapter B. The guide “Now or later?” has the questions by which to decide in your own system, and the check at its end asks what you remember.',
  },
  mistake: 'Retrying for ever, because a message must not get lost.',
  discuss: [
    'May a customer be told “shipped” who was never told “paid”? Who decides that in your company?',
    'Who looks at your dead letters, how often, and what do they do with them?',
  ],
}
