import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'await is not “later”',
  question: [
    '“The e-mail is sent with await, so it runs in the background.” Is that so? A and B pay for two orders, and each request awaits its e-mail of 400 ms.',
    'First find the line of code at which the answer is held up, and see how long B’s client waits. Then change to the queue, and compare.',
  ],
  tasks: {
    line: 'There is a breakpoint on the await at which the answer is held up',
    meanwhile: 'While A awaits its e-mail, the server records B’s payment',
    awaited: {
      ask: 'With await: how long does B’s client wait for its answer?',
      right: '20 ms to load, 20 ms to append, and then all 400 ms of the e-mail.',
      wrong: 'B comes at 100 ms. Look at the lane of B’s client: how long is it from there to the answer?',
    },
    freed: {
      ask: 'What did await set free while the e-mail was on its way?',
      options: {
        client: {
          label: 'The client: it gets its answer without waiting',
          why: 'The answer is sent by the last line of the function, and await stops before that line until the e-mail is done.',
        },
        thread: {
          label: 'The server’s thread: it could serve somebody else',
          why: 'That is why B was served in between. The server gains a lot by it, the client who waits gains nothing.',
        },
        nothing: {
          label: 'Nothing, it is the same as a blocking call',
          why: 'B was served while A waited. With a blocking call and a single thread, B would have had to wait for A’s e-mail too.',
        },
      },
    },
    answersFirst: 'With the queue: both clients have their answers before any e-mail is out',
    later: {
      ask: 'With the queue: how long does B’s client wait?',
      right: 'Only as long as its own load and append.',
      wrong: 'B still comes at 100 ms. Look at how long the lane of B’s client is now.',
    },
    compared: 'The dispatch modes were compared side by side (“Compare modes”)',
  },
  settings: {
    '/dispatch/mode': {
      label: 'The e-mail is …',
      options: { request: 'awaited in the request', queue: 'put into a queue' },
    },
  },
  hints: [
    'The dispatcher calls each handler in a loop. Which line of that loop has an await, and what cannot go on until it is over?',
    'Under the tab “Code”, click the number beside “await handler(…)” in the dispatcher, and play to the end. Then choose the queue, play again, and press “Compare modes” in the timeline.',
  ],
  solution:
    'With await, B’s client waits 440 ms, 400 of them for the e-mail. The server is free meanwhile, the answer is not. With the queue B waits 40 ms. The comparison shows both, and also that the second e-mail is later with the queue: one worker sends them one after the other.',
  debrief: {
    text: [
      'await gives up the thread, not the wait. It says: “Go on here when this is done”, and sending the answer is one of the things that are to go on. For the server that is a good thing, it serves B in between. The client sees nothing of it.',
      '“Later” means that somebody else does it, after the answer. It takes a place where the work is kept until then, like a queue, and someone who does it, like a worker. It has a price, too: the one worker sends the e-mails in turn, so B’s is out at 840 ms instead of 540.',
    ],
    remember: [
      'await frees the thread. A queue frees the client.',
      'Leaving the await out does not make a queue either: then nobody waits, nobody sees the exception, and the work is gone with the process.',
    ],
    next: 'A queue keeps work for later. Where does it keep it? The next exercise pulls the plug.',
  },
  mistake: 'Mistaking an async function for work in the background.',
  discuss: [
    'Where in your code does an await stand between the commit and the answer?',
    'What happens in your framework to a task that is started without await, when it throws, or when the process ends?',
  ],
}
