import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Out of order',
  question: [
    'An order is paid and then shipped. One worker sends the e-mails, and it cannot keep up. So add a second worker. What does the customer find in the inbox?',
    'Then turn on order per stream, and find out what that costs.',
  ],
  tasks: {
    overtakes: 'Two workers: the shipping mail has overtaken the payment mail',
    early: {
      ask: 'When was the shipping mail of order 1 sent?',
      right:
        'The second worker had nothing to do, took it at once, and was done in 20 ms. The payment mail came at 240 ms.',
      wrong:
        'Look at the inbox in “Outside world”, or at the end of “shipping-mail” on the lane of the second worker.',
    },
    inOrder: 'Two workers with order per stream: all e-mails are out, in order',
    late: {
      ask: 'With order per stream: when is the shipping mail sent now?',
      right:
        '150 ms later than before. It waited for the payment mail of its order, with a worker standing idle.',
      wrong: 'Look at the inbox again: “order-1 is on its way”.',
    },
    price: {
      ask: 'What does order per stream cost?',
      options: {
        all: {
          label: 'All messages are sent one after another, as with one worker',
          why: 'Look at C: its mail belongs to another order, and it was not any later than before.',
        },
        nothing: {
          label: 'Nothing, the workers are as busy as before',
          why: 'Compare the two times of the shipping mail, and look at what the second worker does at 90 ms.',
        },
        idle: {
          label: 'Messages of one stream wait for each other, even with an idle worker',
          why: 'Within one stream nothing runs in parallel any more; different streams still do. What you make a stream decides how much that costs.',
        },
      },
    },
  },
  settings: {
    '/dispatch/workers': {
      label: 'How many workers?',
      options: { one: 'one', two: 'two' },
    },
    '/dispatch/order': {
      label: 'Order',
      options: {
        none: 'Whoever is free takes the next message',
        perStream: 'Per stream: a message waits for the earlier ones of its order',
      },
    },
  },
  hints: [
    'A payment mail takes 200 ms, a shipping mail 20 ms. What happens when each has a worker of its own?',
    'Choose two workers and play: look at the inbox. Then choose order “Per stream”, play again, and compare the times at which the shipping mail was sent.',
  ],
  solution:
    'With two workers, W1 is still busy with the payment mail when W2 takes the shipping mail and is done at 110 ms. With order per stream the shipping mail is not given to anybody before the payment mail is done, so it is out at 260 ms. C belongs to another order and waits for neither.',
  debrief: {
    text: [
      'With one worker the queue’s order was the order of the effects, without anybody having seen to it. The second worker took that away. That is how it usually comes: the system is scaled up, and some weeks later there are strange e-mails.',
      'Order for everything would bring you back to one worker. Order per stream is the middle way: what belongs to one order stays in order, different orders go in parallel.',
    ],
    remember: [
      'Events are recorded in order. That says nothing about the order of their effects.',
      'Several workers, or a second try, are enough to change it.',
      'Order costs parallel work. Ask for it only where somebody would notice, and only per stream.',
    ],
    next: 'One of the four is left: finding out what happened. An e-mail is missing, and you are on duty.',
  },
  mistake: 'Adding a worker and taking for granted that messages still take effect in their order.',
  discuss: [
    'Which of your messages may overtake each other, and which must not?',
    'Could a handler notice that it is too early? What could it do then?',
  ],
}
