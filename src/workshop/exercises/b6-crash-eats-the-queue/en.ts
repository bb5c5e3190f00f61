import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'A crash eats the queue',
  question: [
    'Three orders are paid and three clients have their 200. Now pull the plug: let the server go down while all three messages are still waiting in its memory.',
    'Count what is lost, and look for somebody who noticed. Then change to the outbox and let the server go down again.',
  ],
  tasks: {
    answered: 'Queue: all three clients have a 200, and no handler has run yet',
    crashed: 'Queue: the server goes down with three messages in its memory',
    lost: {
      ask: 'How many effects are lost for good? (Points, e-mails and audit rows count one each.)',
      right: 'Three messages, three handlers each. Three paid orders, and nothing of what belongs to them.',
      wrong:
        'Count what “Outside world” calls lost after the crash: points, e-mails and audit rows together.',
    },
    who: {
      ask: 'Who has been told of it?',
      options: {
        clients: {
          label: 'The three clients',
          why: 'They have their 200, and as far as they know all is well. Until one of them asks where the e-mail is.',
        },
        letters: {
          label: 'Whoever watches the dead letters',
          why: 'For a dead letter a worker would have to fail. No worker had even begun, and these dead letters would have been in the same memory.',
        },
        nobody: {
          label: 'Nobody',
          why: 'Everybody sees that the server was restarted. That it took three messages with it is written nowhere.',
        },
      },
    },
    survived: 'Outbox: the server goes down after the three commits, and all nine effects happen',
  },
  settings: {
    '/dispatch/mode': {
      label: 'Where do the messages wait?',
      options: { queue: 'In a queue in the server’s memory', outbox: 'In an outbox in the database' },
    },
  },
  hints: [
    'Step until the third client has its answer. You find the crash under “What goes wrong?”: “The server goes down”.',
    'Watch the “Messages” panel: three of them, and not one handler done. That is the moment for the crash. With the outbox, wait until three rows are there and crash the server again; then play to the end.',
  ],
  solution:
    'A, B and C are served one after another, and each puts its message into the queue. The worker has not done anything when the server goes down: three messages and with them nine effects are gone. With the outbox the rows were committed together with the events. The relay finds them, server or no server, and all nine effects happen.',
  debrief: {
    text: [
      'A queue in memory keeps its messages for as long as the process lives. Processes end all the time, and usually on purpose: with each deployment, each time the number of servers is scaled down.',
      'The outbox is not a cleverer queue. Its trick is that the message is written in the same transaction as the event: both or neither. After that a relay may take all the time it needs.',
    ],
    remember: [
      'What is only in memory is gone with the process, and nobody tells you.',
      'When delivery must be sure, commit the message together with the event.',
      'When it need not be sure, a queue in memory is fine. Say so, so that nobody relies on it.',
    ],
    next: 'The outbox delivers at least once. “At least” is the subject of the next exercise.',
  },
  mistake: 'Mistaking a queue in memory for a safe place, because no error ever shows up.',
  discuss: [
    'How often do your servers restart? What is in their memory at that moment?',
    'Which of the three effects may be lost, and which not? Who can decide that?',
  ],
}
