import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Retry for ever',
  question: [
    'A may try as often as it likes. Deliveries to the same stock are booked in every 40 ms. Let A starve behind them, and read how long its client waits.',
    'Then give A three attempts, and compare.',
  ],
  tasks: {
    starves: 'The fifth append of A is refused',
    wait: {
      ask: 'A comes at 5 ms. Without a bound, when does its client get an answer?',
      right: 'As soon as the deliveries stop, and not before. With a steady stream that would be never.',
      wrong:
        'Let A come together with the deliveries, play to the end, and look at A’s card or at the end of its lane (axis “Time”).',
    },
    told: 'With a bound: A is answered 409 after its third attempt',
    sooner: {
      ask: 'And when does the client get this answer?',
      right: 'Half the time, and the client knows where it stands.',
      wrong: 'The same place as before, now with three attempts.',
    },
  },
  settings: {
    '/commands/0/at': {
      label: 'A comes',
      options: { late: 'after the deliveries', together: 'with the first delivery' },
    },
    '/policy/maxAttempts': {
      label: 'A may try',
      options: { forEver: 'for ever', three: 'three times' },
    },
  },
  hints: [
    'If A comes when all deliveries are over, nobody is in its way. Let it come earlier.',
    'Choose “with the first delivery” and play to the end: six attempts. Read the time of A’s answer. Then choose “three times” and play again.',
  ],
  solution:
    'A comes with the first delivery. Five times its append arrives 5 ms after that of a delivery; it is answered at 245 ms. With three attempts it is told 409 at 125 ms.',
  debrief: {
    text: [
      'A did nothing wrong, and it was not a deadlock either: every conflict meant that a delivery got through. But nothing in the loop makes sure that A’s turn ever comes, and all this time its client, a connection and a thread wait.',
      'A bound turns endless waiting into an answer. A pause that grows, with some chance in it, makes it likelier that the next attempt finds a gap; the page “Contention” measures how much.',
    ],
    remember: [
      'Always bound the attempts.',
      'A retry loop costs most when there is most to do: each failed attempt is a read and an append that others have to wait for.',
    ],
    next: 'Retrying is one of three policies. In the next exercise you choose among them.',
  },
  mistake: 'while (true) around a save: it always works in the test, where there is one writer.',
  discuss: [
    'Which streams of yours have many writers at once?',
    'Is it the right stream then, or should it be several?',
  ],
}
