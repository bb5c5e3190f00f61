// The exercise that is open: its own attempt on the stage, or a solution in its place. What the learner does is judged at every step of the
// session and kept as progress; while a solution is shown, nothing counts and nothing is kept, so the attempt comes back as it was left.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { catalog } from '#workshop/catalog.generated.ts'
import { indexOf, optionOf, scenarioOf, settingsOf, withOption } from '#workshop/attempt.ts'
import { entryNamed } from '#workshop/entryNamed.ts'
import type { Attempt, Exercise, Setting } from '#workshop/exercise.ts'
import { ticksOf, type Tick } from '#workshop/judge.ts'
import { noWork, type ExerciseRecord, type KeptAttempt } from '#workshop/progress.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently } from '#sim/run.ts'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import type { Fork } from './fork.ts'
import type { Place, PlaceStore } from './place.ts'
import { shelfOf, type Shelf } from './preferences.ts'
import { createProgress, type ProgressStore } from './progress.ts'
import { runOf, type Run } from './run.ts'
import type { Session, SessionStore } from './session.ts'

export interface Open {
  readonly exercise: Exercise
  /** Tasks that the run on the stage does, with the step; ticks that are kept are in the progress. */
  readonly live: readonly Tick[]
  /** Index of the solution's run on the stage, and the attempt that waits; null: the attempt itself is there. */
  readonly solution: { readonly run: number; readonly attempt: Run; readonly forks: readonly Fork[] } | null
  /** Runs of the exercise's other scenarios, as they were left. */
  readonly left: Readonly<Record<number, Run>>
}

export interface Exercising {
  /** null: none was opened yet, or what is on the stage is something else. */
  readonly open: StoreApi<Open | null>
  readonly progress: ProgressStore
  /** Loads an exercise, by its id or its number alone, and gives the run to begin with; null: there is none of this name. */
  readonly enter: (name: string) => Promise<{ readonly id: string; readonly run: Run } | null>
  readonly setOption: (setting: Setting, option: string) => void
  readonly chooseScenario: (index: number) => void
  readonly answer: (task: string, answer: string) => void
  readonly nextHint: () => void
  readonly showSolution: (run: number) => void
  readonly backToAttempt: () => void
  readonly reset: () => void
  readonly undoReset: () => void
  readonly note: (text: string) => void
}

const known = new WeakMap<SessionStore, Exercising>()

/** The one of this session; it begins to watch when it is first asked for. */
export function exercisingOf(session: SessionStore, place: PlaceStore): Exercising {
  const made = known.get(session) ?? createExercising(session, place, shelfOf(window))
  known.set(session, made)
  return made
}

export function createExercising(session: SessionStore, place: PlaceStore, shelf: Shelf | null): Exercising {
  const open = createStore<Open | null>()(() => null)
  const progress = createProgress(
    shelf,
    catalog.map(({ id }) => id),
  )
  const change = (how: (record: ExerciseRecord) => ExerciseRecord): void => {
    const id = open.getState()?.exercise.id
    if (id !== undefined) progress.change(id, how)
  }
  const show = (run: Run | Partial<Session>, forks: readonly Fork[] = []): void =>
    session.setState(({ chapter }) => ({ ...run, forks, moved: 'jump', notice: null, chapter: chapter + 1 }))
  const judge = (): void => {
    const now = open.getState()
    if (!now || exerciseAt(place.getState().place) !== now.exercise.id) return
    const { exercise, solution } = now
    const shown = session.getState()
    const scenario = indexOf(exercise, shown.scenario)
    const answers = progress.getState().records[exercise.id]?.answers ?? {}
    const live = scenario === null ? [] : ticksOf(exercise, { ...shown, answers })
    open.setState({ ...now, live })
    if (scenario !== null && solution === null)
      change((record) => withWork(record, exercise, scenario, shown, live))
  }
  session.subscribe((now, before) => {
    if (isOtherWork(now, before)) judge()
  })

  return {
    open,
    progress,
    async enter(name) {
      const entry = entryNamed(catalog, name)
      if (!entry) return null
      const { id } = entry
      const exercise = await entry.load()
      progress.change(id, (record) => record)
      session.setState({ sights: [], breakpoints: [] })
      open.setState({ exercise, live: [], solution: null, left: {} })
      return { id, run: runOfAttempt(exercise, progress.getState().records[id]?.attempt ?? null) }
    },
    setOption(setting, option) {
      const { scenario, schedule, chapter } = session.getState()
      const changed = withOption(scenario, setting, option)
      const { trace, kept } = runLeniently(modelOfScenario(changed), schedule)
      // From the beginning, with the same choices: whoever changes a setting wants to see what it does.
      session.setState({
        scenario: changed,
        schedule: kept,
        trace,
        cursor: 0,
        moved: 'jump',
        notice: null,
        chapter: chapter + 1,
      })
    },
    chooseScenario(index) {
      const now = open.getState()
      const shown = session.getState()
      const before = now && indexOf(now.exercise, shown.scenario)
      if (!now || index === before) return
      const left = before === null ? now.left : { ...now.left, [before]: runIn(shown) }
      open.setState({ ...now, left })
      show(left[index] ?? runOf(null, scenarioOf(now.exercise, { scenario: index }), null))
    },
    answer(task, answer) {
      change((record) => ({ ...record, answers: { ...record.answers, [task]: answer } }))
      judge()
    },
    nextHint: () => change((record) => ({ ...record, hints: record.hints === 0 ? 1 : 2 })),
    showSolution(run) {
      const now = open.getState()
      const attempt = now?.exercise.solutions[0][run]
      if (!now || !attempt) return
      const shown = session.getState()
      const waiting = now.solution ?? { attempt: runIn(shown), forks: shown.forks }
      open.setState({ ...now, solution: { ...waiting, run } })
      show(runOfSolution(now.exercise, attempt))
    },
    backToAttempt() {
      const now = open.getState()
      if (!now?.solution) return
      const { attempt, forks } = now.solution
      open.setState({ ...now, solution: null })
      show(attempt, forks)
    },
    reset() {
      const now = open.getState()
      if (!now) return
      change(({ solved, note, ticked, answers, hints, attempt }) => ({
        ...noWork,
        solved,
        note,
        before: { ticked, answers, hints, attempt },
      }))
      open.setState({ ...now, solution: null, left: {} })
      show({ ...runOfAttempt(now.exercise, null), sights: [], breakpoints: [] })
    },
    undoReset() {
      const now = open.getState()
      const before = now && progress.getState().records[now.exercise.id]?.before
      if (!before) return
      change((record) => ({ ...record, ...before, before: null }))
      open.setState({ ...now, solution: null })
      show(runOfAttempt(now.exercise, before.attempt))
    },
    note: (text) => change((record) => ({ ...record, note: text })),
  }
}

/** Elsewhere the session is about something else, also where it happens to look alike. In a frame an exercise is a page. */
function exerciseAt(here: Place): string | null {
  if (here.kind === 'playground') return null
  return here.kind === 'exercise' || here.page === 'embed' ? here.id : null
}

const isOtherWork = (now: Session, before: Session): boolean =>
  now.trace !== before.trace ||
  now.cursor !== before.cursor ||
  now.scenario !== before.scenario ||
  now.breakpoints !== before.breakpoints ||
  now.sights !== before.sights

const runIn = ({ example, scenario, schedule, trace, cursor }: Session): Run => ({
  example,
  scenario,
  schedule,
  trace,
  cursor,
})

/** The record with what the session shows now. The same one where nothing is new. */
function withWork(
  record: ExerciseRecord,
  exercise: Exercise,
  scenario: number,
  { scenario: shown, schedule, cursor }: Session,
  live: readonly Tick[],
): ExerciseRecord {
  const ticked = [...new Set([...record.ticked, ...live.map(({ task }) => task)])]
  const set = settingsOf(exercise, scenario).map((setting) => [
    setting.pointer,
    optionOf(shown, setting) ?? '',
  ])
  return {
    ...record,
    ticked,
    solved: record.solved || exercise.tasks.every(({ id }) => ticked.includes(id)),
    attempt: {
      scenario,
      set: Object.fromEntries(set) as Record<string, string>,
      schedule: formatSchedule(schedule),
      step: cursor,
    },
  }
}

/** An attempt that was kept, as far as the exercise still is what it was then. */
function runOfAttempt(exercise: Exercise, kept: KeptAttempt | null): Run {
  const scenario = kept && exercise.scenarios[kept.scenario] ? kept.scenario : 0
  const known = settingsOf(exercise, scenario).filter(({ pointer, options }) =>
    Object.hasOwn(options, kept?.set[pointer] ?? ''),
  )
  const set = Object.fromEntries(known.map(({ pointer }) => [pointer, kept?.set[pointer] ?? '']))
  const parsed = parseSchedule(kept?.schedule ?? '')
  const run = runOf(null, scenarioOf(exercise, { scenario, set }), parsed.ok ? parsed.schedule : null)
  return { ...run, cursor: Math.min(kept?.step ?? 0, run.trace.steps.length) }
}

function runOfSolution(exercise: Exercise, attempt: Attempt): Run {
  const parsed = parseSchedule(attempt.schedule ?? '')
  return runOf(null, scenarioOf(exercise, attempt), parsed.ok ? parsed.schedule : null)
}
