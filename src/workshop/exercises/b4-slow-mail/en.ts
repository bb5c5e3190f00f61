import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'A slow e-mail',
  question: [
    'An e-mail usually takes 200 ms. Today the mail server needs two seconds. By how much does the client’s wait grow? Measure it, inside the request and with the queue.',
    'Measure each way twice, with the usual mail server and with the slow one, and take the difference. The wait is on the client’s lane in the timeline (axis “Time”).',
  ],
  tasks: {
    inRequest: 'Inside the request, with the slow mail server: the client has its answer',
    longer: {
      ask: 'Inside the request: by how much does the slow mail lengthen the client’s wait?',
      right: 'From 260 ms to 2060 ms. All of the 1800 ms that the e-mail takes longer are the client’s.',
      wrong:
        'Play with the usual mail server and with the slow one, and subtract the one wait from the other.',
    },
    queued: 'With the queue and the slow mail server: answered, and the e-mail is out in the end',
    noLonger: {
      ask: 'With the queue: by how much does the slow mail lengthen the client’s wait?',
      right:
        'By nothing: 40 ms with either mail server. The client does not even notice that the server is slow.',
      wrong:
        'Look at the end of the client’s lane with the usual mail server and with the slow one. Are they different?',
    },
    mailAt: {
      ask: 'With the queue and the slow mail server: when is the e-mail out?',
      right: 'No sooner than inside the request. It is as late as before, but nobody waits for it.',
      wrong: 'Look at the lane of the worker: where does the block “E-mail” end?',
    },
  },
  settings: {
    '/faults': {
      label: 'The mail server',
      options: { usual: 'as usual: 200 ms', slow: 'slow today: 2 s' },
    },
    '/dispatch/mode': {
      label: 'When do the handlers run?',
      options: { request: 'In the request, after the commit', queue: 'Later: from a queue, by a worker' },
    },
  },
  hints: [
    'There are four runs: two mail servers, two ways to dispatch. Write down the client’s wait for each of them.',
    'The number is after the client’s bar, as in “200 after 260 ms”. In the request: 2060 minus 260. With the queue do the same with the two numbers that you find there.',
  ],
  solution:
    'Inside the request the client waits 260 ms as usual and 2060 ms with the slow mail server. With the queue it is 40 ms in both cases, and the e-mail is out after 2055 ms.',
  debrief: {
    text: [
      'Inside the request your answer is as slow as the slowest of the services you call, and you do not choose when they have a bad day. Behind a queue their bad day is the queue’s.',
      'But look at what the queue did not do: the e-mail itself is as late as before. And while the worker is busy with it for two seconds, whatever comes next has to wait. If orders come in faster than that, the queue grows.',
    ],
    remember: [
      'A slow or unreliable call to somebody outside is a good reason to move it after the answer.',
      'The wait does not disappear. It moves into the queue, so the queue has to be watched: its length, and the age of its oldest message.',
    ],
    next: 'Many say: “We do that already, we use await.” The next exercise is for them.',
  },
  mistake: 'Making the customer wait for a mail server.',
  discuss: [
    'Which calls to others do your requests make while the client waits? How slow can each of them get?',
    'How late may a confirmation e-mail be, before somebody has to look into it?',
  ],
}
