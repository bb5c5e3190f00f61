import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Find the lost e-mail',
  question: [
    'Three orders are paid, and every client has a 200. In the evening somebody calls: “I paid, and I never got an e-mail.” Find out whose it is, and where its message has ended up.',
    'Each request has a correlation id, and everything that follows from it carries that id. Follow it from the request to the end. Then send the message on its way again.',
  ],
  tasks: {
    died: 'The run was played until the message had been given up',
    whose: {
      ask: 'Whose e-mail is missing?',
      options: {
        a: { label: 'A’s, for order 1', why: 'The inbox has an e-mail for order-1.' },
        b: {
          label: 'B’s, for order 2',
          why: 'Points were granted for order-2, but there is neither an e-mail nor an audit row.',
        },
        c: {
          label: 'C’s, for order 3',
          why: 'The inbox has an e-mail for order-3. It came late, but it came.',
        },
      },
    },
    followed: 'The path of its event was followed: correlation id B',
    deliveries: {
      ask: 'How often was its message delivered, before it was given up?',
      right:
        'Three times, and each time the e-mail threw. Points were not granted three times, because that handler looks into its inbox.',
      wrong: 'Follow the chain of B’s event in the timeline: how often did a worker take the message?',
    },
    where: {
      ask: 'Where has the message ended up?',
      options: {
        outbox: {
          label: 'In the outbox',
          why: 'The relay published it and marked the row as sent. As far as the outbox knows, all is well.',
        },
        broker: {
          label: 'In the broker’s queue',
          why: 'The queue is empty. After the third delivery the message was taken out of it.',
        },
        letters: {
          label: 'Among the dead letters',
          why: 'Put aside after three failures, with the name of the handler that threw. Nothing is lost, it is waiting for somebody.',
        },
      },
    },
    replayed: 'The dead letter was replayed: three of each, and nothing twice',
  },
  settings: {},
  hints: [
    'Play to the end and look into “Outside world”: for which order is something missing? Then choose the event of that order in the timeline and follow its chain.',
    'In the timeline, choose a block of B with a click or with Enter: the chain of causes shows its correlation id and leads through outbox, broker, worker and dead letter. In the “Messages” panel the dead letter D1 has a button for replaying it.',
  ],
  solution:
    'The e-mail of order-2 is missing, so it is B’s. The chain leads from B’s request to the event, to the row in the outbox, to the broker, and three times to a worker whose e-mail throws. After that it is dead letter D1. Replayed, the message is delivered once more, and now the e-mail goes through; the points handler finds that its work is done already.',
  debrief: {
    text: [
      'None of this showed by itself. The client had its 200, the queue was empty, and the outbox had sent everything. What helped was that each thing said whose consequence it was, and that the failed message had been kept.',
      'The fourth thing that “later” brings is observability. In one request, one stack trace tells the story. Across four processes somebody has to write it down while it happens: with a correlation id on every message and on every line of the log.',
    ],
    remember: [
      'Hand the correlation id on: from the request to the event, to the message, to the log of the worker.',
      'Dead letters need an alarm and somebody to look after them. Otherwise they are only a slower way of losing things.',
      'Before you replay, be sure that handlers which have done their work already do nothing the second time.',
    ],
    next: 'Three deliveries right after one another, and all of them failed. Perhaps it was just too fast: the next exercise is about pauses.',
  },
  mistake: 'Work in the background without an id by which it can be found again.',
  discuss: [
    'A customer calls with an order number. How do you find out today what became of the e-mail?',
    'Who in your team is allowed to replay a dead letter, and who would know that there is one?',
  ],
}
