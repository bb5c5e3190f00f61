// Holds an exercise to what an exercise has to be: that its solutions meet its goals and its starting state does not, that it has both
// right and wrong answers, and that a search which knows nothing of the solution finds both ways too. `exercises --check` and the tests.

import { parseScenario } from '#scenario/parse.ts'
import { formatSchedule } from '#sim/schedule.ts'
import { indexOf, optionOf, play, scenarioOf, settingsOf } from './attempt.ts'
import type { Attempt, Exercise, Solution } from './exercise.ts'
import { metBy } from './judge.ts'
import { searched, type Searched } from './searched.ts'

export interface Checked {
  readonly problems: readonly string[]
  /** How it was found out that schedules which meet the goals exist, and others. */
  readonly searched: Searched | null
}

export function checkExercise(exercise: Exercise): Checked {
  const problems = [
    ...problemsOfShape(exercise),
    ...problemsOfSettings(exercise),
    ...problemsOfAnswers(exercise),
  ]
  if (problems.length > 0) return { problems, searched: null }
  const played = [
    ...problemsOfStart(exercise),
    ...exercise.solutions.flatMap((solution, index) => [...problemsOfSolution(exercise, solution, index)]),
    ...problemsOfVariety(exercise),
    ...exercise.wrong.flatMap((attempt, index) => problemsOfWrong(exercise, attempt, index)),
  ]
  if (played.length > 0 || runTasksOf(exercise).length === 0) return { problems: played, searched: null }
  const found = searched(exercise)
  return { problems: [...problemsOfSearch(exercise, found)], searched: found }
}

const runTasksOf = ({ tasks }: Exercise): readonly string[] =>
  tasks.flatMap((task) => ('run' in task ? [task.id] : []))

function* problemsOfShape({ id, minutes, tasks, scenarios }: Exercise): Generator<string> {
  if (!/^[ab][1-9]\d?(?:-[a-z]+)+$/.test(id)) yield `the id "${id}" is not like a1-make-a-conflict`
  if (!(minutes >= 1 && minutes <= 30)) yield `minutes: expected 1..30, there is ${minutes}`
  const ids = tasks.map((task) => task.id)
  for (const each of new Set(ids.filter((name, index) => ids.indexOf(name) !== index)))
    yield `two tasks are called "${each}"`
  for (const task of tasks)
    if ('run' in task && task.scenario !== undefined && !scenarios[task.scenario])
      yield `task "${task.id}": there is no scenario ${task.scenario}`
}

/** Each scenario is valid with each option, and begins with one of them. */
function* problemsOfSettings(exercise: Exercise): Generator<string> {
  for (const [index, scenario] of exercise.scenarios.entries()) {
    for (const setting of settingsOf(exercise, index)) {
      if (optionOf(scenario, setting) === null)
        yield `scenario ${index}: none of the options of ${setting.pointer} is what it begins with`
      for (const option of Object.keys(setting.options)) {
        const changed = scenarioOf(exercise, { scenario: index, set: { [setting.pointer]: option } })
        const parsed = parseScenario(changed)
        if (!parsed.ok)
          yield `scenario ${index} with ${setting.pointer} = ${option}: ${parsed.problems[0]?.path} ${parsed.problems[0]?.code}`
      }
    }
    if (!parseScenario(scenario).ok) yield `scenario ${index} is not valid`
    if (indexOf(exercise, scenario) !== index) yield `scenario ${index} cannot be told from an earlier one`
  }
}

/** Questions have right and wrong answers, numbers are what the run says, lines of code are passed by a solution. */
function* problemsOfAnswers(exercise: Exercise): Generator<string> {
  for (const task of exercise.tasks) {
    if ('choose' in task) {
      const right = task.choose.filter(({ isRight }) => isRight)
      if (right.length === 0) yield `task "${task.id}": no choice is right`
      if (right.length === task.choose.length) yield `task "${task.id}": every choice is right`
    } else if ('number' in task) {
      const { from, to } = task.number
      const played = play(exercise, task.reading.attempt)
      const read = played.ok ? task.reading.read(played.trace) : null
      if (read === null || read < from || read > to)
        yield `task "${task.id}": the run says ${read}, expected ${from}..${to}`
    } else if ('codeLine' in task && !passes(exercise, task.codeLine))
      yield `task "${task.id}": no solution passes the node ${task.codeLine}`
  }
}

const passes = (exercise: Exercise, node: string): boolean =>
  exercise.solutions.flat().some((attempt) => {
    const played = play(exercise, attempt)
    return (
      played.ok &&
      played.trace.steps.some(({ entries }) =>
        entries.some((entry) => entry.kind === 'step' && entry.node === node),
      )
    )
  })

/** Pressing Play on what one is given must not be all. */
function problemsOfStart(exercise: Exercise): string[] {
  const { scenarios, tasks } = exercise
  const met = new Set(
    scenarios.flatMap((_scenario, scenario) => {
      const played = play(exercise, { scenario })
      return played.ok ? metBy(exercise, { scenario }, played.trace) : []
    }),
  )
  return tasks.every(({ id }) => met.has(id)) ? ['pressing Play alone does all tasks'] : []
}

function* problemsOfSolution(exercise: Exercise, solution: Solution, index: number): Generator<string> {
  const met = new Set<string>()
  for (const attempt of solution) {
    const played = play(exercise, attempt)
    if (!played.ok) yield `solution ${index}: ${played.why}`
    else for (const task of metBy(exercise, attempt, played.trace)) met.add(task)
  }
  for (const task of runTasksOf(exercise))
    if (!met.has(task)) yield `solution ${index} does not meet "${task}"`
}

/** Different means: another run came of it, not just another way to write it. */
function problemsOfVariety(exercise: Exercise): string[] {
  const runs = exercise.solutions.map((solution) =>
    solution
      .map((attempt) => {
        const played = play(exercise, attempt)
        const choices = played.ok ? formatSchedule(played.trace.steps.map(({ choice }) => choice)) : ''
        return `${attempt.scenario ?? 0} ${JSON.stringify(attempt.set ?? {})} ${choices}`
      })
      .join('\n'),
  )
  const isExempt = exercise.exempt?.['two solutions'] !== undefined
  if (new Set(runs).size < runs.length) return ['two of the solutions are the same run']
  if (runs.length < 2 && !isExempt && runTasksOf(exercise).length > 0)
    return ['there is one solution only; say why under `exempt`, or give a second one']
  return []
}

function problemsOfWrong(exercise: Exercise, attempt: Attempt, index: number): string[] {
  const played = play(exercise, attempt)
  if (!played.ok) return [`wrong attempt ${index}: ${played.why}`]
  const met = metBy(exercise, attempt, played.trace)
  const wanted = runTasksOf(exercise)
  return wanted.length > 0 && wanted.every((task) => met.includes(task))
    ? [`wrong attempt ${index} meets every condition`]
    : []
}

function* problemsOfSearch(exercise: Exercise, found: Searched): Generator<string> {
  for (const task of found.neverMet) yield `no schedule that the search tried meets "${task}"`
  const isExempt = exercise.exempt?.['not every schedule'] !== undefined
  if (found.alwaysMet && !isExempt) yield 'every schedule that the search tried meets all conditions'
}
