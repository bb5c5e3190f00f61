import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'A little patience',
  question: [
    'The mail server is down for 300 ms, then all is well again. The worker has five deliveries for the message. Why is the e-mail given up all the same?',
    'Give it pauses between the deliveries, so that it gets through, and write down how many deliveries each way needs.',
  ],
  tasks: {
    givenUp: 'Without a pause: the message has become a dead letter',
    hasty: {
      ask: 'Without a pause: how many deliveries were there, before it was given up?',
      right: 'All five, within 100 ms. At 140 ms it was over, and the mail server came back at 300 ms.',
      wrong: 'Count how often the worker takes the message; its card and the dead letter say it too.',
    },
    through: 'With pauses: the e-mail is out, and nothing was given up',
    patient: {
      ask: 'With pauses that double: which delivery gets through?',
      right: 'The third. The pauses were 100 ms and 200 ms, and with that the 300 ms were over.',
      wrong: 'Choose the pauses that double, play to the end and count the deliveries.',
    },
    helps: {
      ask: 'Which of these failures does waiting and trying again help with?',
      options: {
        address: {
          label: 'The customer’s e-mail address does not exist',
          why: 'It will not exist in a minute either. Whatever fails each time in the same way needs a person, not another try.',
        },
        busy: {
          label: 'The mail server says “too many requests”',
          why: 'That is a transient fault: it goes away by itself, and pausing even helps.',
        },
        rule: {
          label: 'A rule of the domain says no',
          why: 'A rule gives an answer, and it gives the same one each time. That is not a failure which could go away.',
        },
      },
    },
  },
  settings: {
    '/dispatch/delivery/backoff': {
      label: 'Pause before the next delivery',
      options: {
        none: 'none: at once',
        steady: '50 ms each time',
        doubling: 'doubles each time: 100, 200, 400 ms …',
      },
    },
  },
  hints: [
    'One try takes 20 ms. When is the fifth one over, if there is nothing in between, and how long is the mail server down?',
    'Play once without a pause. Then choose pauses and play again. Try both kinds: the one that stays the same also gets through, but only just.',
  ],
  solution:
    'Without a pause five deliveries take 100 ms, all of them within the 300 ms. With pauses that double the third delivery comes at 380 ms, and the e-mail is out at 400 ms. With 50 ms each time it is the fifth and last delivery that gets through.',
  debrief: {
    text: [
      'The number of deliveries says how often you try. Whether that helps depends on how much time they cover. Five tries in a tenth of a second are hardly more than one.',
      'Growing pauses get over short failures quickly, and still outlast long ones. They also give a struggling server some peace. In real systems add a little chance (jitter), so that a thousand waiting messages do not all come back in the same instant.',
    ],
    remember: [
      'Retry transient faults, with pauses that grow, and with an end to them.',
      'Record the attempts: how many, when, and with which error. Otherwise nobody can tell a short failure from a lasting one.',
      'A failure that is the same each time is not transient. Trying again does not help it.',
    ],
    next: 'And when it is not transient? The last exercise has a message that fails each time.',
  },
  mistake: 'Retrying at once and in a tight loop, and calling that robust.',
  discuss: [
    'How long do your outside services usually fail, when they fail? Do your retries cover that time?',
    'How long may the customer’s e-mail be late, before you would rather have a person look at it?',
  ],
}
