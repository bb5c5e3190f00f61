import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'The escaped conflict',
  question: [
    'Whoever runs out of attempts should be told in a friendly way: 409, please try again. Instead, one of these four gets “something went wrong”, 500. Play it, then find the line of code at which the conflict escapes.',
    'Mark that line with a breakpoint (a click in its margin, or Enter). Then repair the loop.',
  ],
  tasks: {
    escaped: 'A conflict has escaped: somebody is answered with 500',
    line: 'The condition that lets it go is marked',
    friendly: 'Repaired: whoever runs out of attempts is answered with 409',
    when: {
      ask: 'In which attempt does the condition go wrong?',
      options: {
        first: {
          label: 'In the first',
          why: 'There the condition holds: one is less than three, the conflict is caught.',
        },
        second: {
          label: 'In the second',
          why: 'Two is less than three as well: caught.',
        },
        last: {
          label: 'In the last',
          why: 'Three is not less than three, so the filter does not catch, and the answer below the loop is never reached.',
        },
      },
    },
  },
  settings: {
    '/policy/exhausted': {
      label: 'The last conflict',
      options: { escapes: 'is caught only while attempts are left', caught: 'is caught too' },
    },
  },
  hints: [
    'Open the tab “Code”. The friendly answer is at its very end. What has to be true for anybody to get there?',
    'Look at the filter after the catch: it asks for a conflict and for attempts that are left. Mark the line that asks. Then change the setting and play again.',
  ],
  solution:
    'D conflicts three times. The filter catches only while attempt < max; the third conflict is not caught, so it is thrown further and becomes a 500. Caught too, it ends in the friendly 409.',
  debrief: {
    text: [
      'Each line looks right by itself: catch a conflict, as long as there are attempts; otherwise, below, the friendly answer. But a filter that does not catch lets the exception go on its way, past that answer. The code below the loop is dead, and no compiler says so.',
      'It shows only under load, when somebody loses three times in a row. And then the one person who had the worst of it gets the worst message.',
    ],
    remember: [
      'A conflict is an expected result. Where the store returns it as a value, there is nothing that could escape.',
      'Test the last attempt, not only the first: a test that forces the order finds this in a moment.',
    ],
    next: 'The last exercise of this chapter brings the conflict to a person: If-Match and 412.',
  },
  mistake: 'catch … when (attempt < max): the last conflict is the one that is not caught.',
  discuss: [
    'Is there code of yours below a retry loop? When did it last run?',
    'Exception or return value: what would you choose for a conflict, and why?',
  ],
}
