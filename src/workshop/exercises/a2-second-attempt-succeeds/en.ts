import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'The second attempt succeeds',
  question: [
    'Make somebody’s first attempt fail with a conflict, and their second one succeed. Watch what the loop does in between.',
    'A puts tea into the cart and B two mugs; as it is, B comes too late to collide. Each of them has three attempts.',
  ],
  tasks: {
    first: 'The first attempt of one of them conflicts',
    again: 'The same one reads again, in its second attempt',
    second: 'Its second attempt is accepted',
    both: 'At the end everything is in the cart: nothing was lost',
    expected: {
      ask: 'Which version did the second attempt expect?',
      right: 'It read again, so it knew of the other one’s event, and went in after it.',
      wrong: 'Look at what the loser has read in its second attempt: that is what its append expects.',
    },
    afresh: {
      ask: 'What is done again in the second attempt?',
      options: {
        appendOnly: {
          label: 'Only the append',
          why: 'Then it would add a decision to a cart it has never seen. Look where the arrow from “attempts left?” leads.',
        },
        decideOnly: {
          label: 'Decide and append',
          why: 'Deciding needs the new state, and that has to be read first.',
        },
        all: {
          label: 'Read, rebuild the state, decide, append',
          why: 'All of it is inside the loop, so the second decision is made on what is true by then.',
        },
      },
    },
  },
  settings: {},
  hints: [
    'Begin as in the exercise before: both have to read before one of them appends.',
    'Once an append has been refused, go on with that one alone: “attempts left?”, the next attempt, and then each node once more. Or press Play and watch.',
  ],
  solution:
    'A decides on version 1, B reads version 1, A appends. B’s append is refused; in its second attempt it reads version 2, decides again, and its event becomes version 3.',
  debrief: {
    text: [
      'A retry does not just repeat the append. It starts from the read: load, rebuild the state, decide, append. The second decision knows everything that happened in the meantime.',
      'Neither client noticed a thing. For commands whose answer stays about the same on the new state, that is just what you want.',
    ],
    remember: [
      'Retrying means starting again from the read.',
      'Load, rehydrate and decide belong inside the loop, together with the append.',
    ],
    next: 'Attempts are bounded. What a client is told when they are used up comes next.',
  },
  mistake: 'Putting only the append into the retry loop, and leaving the read outside it.',
  discuss: [
    'In your code, where does the loop begin: before the read, or after it?',
    'What would have to be true for it to be right to append the old decision once more?',
  ],
}
