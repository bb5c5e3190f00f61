// The check finds what is wrong with an exercise: each of these is a good one with one mistake in it.

import { describe, expect, it } from 'vitest'
import { checkExercise } from './check.ts'
import { problemsOfText } from './checkText.ts'
import type { Exercise, ExerciseText } from './exercise.ts'
import { exercise as a1 } from './exercises/a1-make-a-conflict/exercise.ts'
import { text } from './exercises/a1-make-a-conflict/ja.ts'
import { exercise as b2 } from './exercises/b2-pay-returns-first/exercise.ts'

const [task] = a1.tasks
const [setting] = b2.editable

const mistakes: readonly [string, Exercise, RegExp][] = [
  ['an id that no link could hold', { ...a1, id: 'Conflict' }, /not like a1-make/],
  ['two tasks of one name', { ...a1, tasks: [task, task] }, /two tasks are called "bothRead"/],
  [
    'a solution that does not solve it',
    { ...a1, solutions: [[{}], ...a1.solutions] },
    /0 does not meet "refused"/,
  ],
  ['a choice that is refused', { ...a1, solutions: [[{ schedule: 'A A C' }]] }, /choice 2 is refused/],
  ['one solution only', { ...a1, solutions: [a1.solutions[0]] }, /one solution only/],
  ['the same solution twice', { ...a1, solutions: [a1.solutions[0], a1.solutions[0]] }, /are the same run/],
  ['a wrong schedule that is right', { ...a1, wrong: a1.solutions[0] }, /wrong attempt 0 meets every/],
  [
    'a goal that nothing meets',
    { ...a1, tasks: [{ id: 'never', run: () => null }] },
    /does not meet "never"/,
  ],
  ['a goal that Play alone meets', { ...a1, tasks: [{ id: 'done', run: () => 1 }] }, /Play alone does all/],
  [
    'an option that is no scenario',
    { ...b2, editable: [{ ...setting, options: { ...setting.options, later: 'later' } }] },
    /mode = later: \/dispatch\/mode/,
  ],
  [
    'a beginning that is no option',
    { ...b2, editable: [{ ...setting, options: { queue: 'queue' } }] },
    /none of the options/,
  ],
  [
    'a question without a wrong answer',
    { ...a1, tasks: [{ id: 'q', choose: [{ id: 'x', isRight: true }] }] },
    /every choice/,
  ],
  [
    'a question without a right answer',
    { ...a1, tasks: [{ id: 'q', choose: [{ id: 'x' }] }] },
    /no choice is right/,
  ],
  [
    'a number that the run does not say',
    {
      ...a1,
      tasks: [
        { id: 'n', number: { from: 1, to: 2 }, unit: 'count', reading: { attempt: {}, read: () => 3 } },
      ],
    },
    /says 3, expected 1\.\.2/,
  ],
  [
    'a line that nobody passes',
    { ...a1, tasks: [{ id: 'line', codeLine: 'escape' }] },
    /passes the node escape/,
  ],
]

describe('the check of an exercise', () => {
  it.each(mistakes)('finds %s', (_what, exercise, problem) => {
    expect(checkExercise(exercise).problems.join('\n')).toMatch(problem)
  })

  it('wants a search to find a way that does not meet the goals', () => {
    const { tasks: _tasks, solutions: _solutions, wrong: _wrong, ...rest } = b2
    const anyOrder: Exercise = {
      ...rest,
      // As it begins, whatever one does; and a question, so that Play alone is not all.
      tasks: [
        {
          id: 'inRequest',
          run: ({ model }) => (model.settings.dispatch.mode === 'afterCommit' ? 1 : null),
        },
        { id: 'q', choose: [{ id: 'x', isRight: true }, { id: 'y' }] },
      ],
      solutions: [[{}]],
      wrong: [{ set: { '/dispatch/mode': 'queue' } }],
      exempt: { 'two solutions': 'the clock would have chosen the same' },
    }
    expect(checkExercise(anyOrder).problems).toEqual([expect.stringMatching(/every schedule/)])
    const exempt: Exercise = {
      ...anyOrder,
      exempt: { ...anyOrder.exempt, 'not every schedule': 'any will do' },
    }
    expect(checkExercise(exempt).problems).toEqual([])
  })
})

describe('the check of the texts', () => {
  const wrong = (changed: Partial<ExerciseText>) => problemsOfText({ ...text, ...changed }, 'ja').join('\n')

  it('finds what is empty, said twice, or not Japanese', () => {
    expect(wrong({ title: '' })).toMatch(/\/title is empty/)
    expect(wrong({ hints: ['読んでください。', '読んでください。'] })).toMatch(/twice the same/)
    expect(wrong({ mistake: 'Believing what one has seen' })).toMatch(/mistake is not written as Japanese/)
    expect(wrong({ mistake: 'Aが 先です' })).toMatch(/not written as Japanese/)
    expect(wrong({ mistake: 'Aが先です.' })).toMatch(/not written as Japanese/)
    expect(problemsOfText(text, 'en').join('\n')).toMatch(/is not in English/)
  })
})
