// The tasks of an exercise: conditions that tick themselves as the run goes, and questions to answer.

import { useId, useState, type ReactNode } from 'react'
import type { Task } from '#workshop/exercise.ts'
import { isRight, numberIn } from '#workshop/judge.ts'
import buttons from '#ui/shared/Button.module.css'
import hidden from '#ui/shared/Hidden.module.css'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { GoalMark } from './GoalMark.tsx'
import { askOf, textOf } from './taskText.ts'
import styles from './Tasks.module.css'
import type { ExerciseView } from './useExercise.ts'

export function Tasks({ view }: { readonly view: ExerciseView }) {
  const { t, open, record } = view
  const reached = open.solution ? open.live.map(({ task }) => task) : record.ticked
  return (
    <section className={styles.tasks} aria-labelledby="exercise-goals">
      <h3 id="exercise-goals" className={styles.title}>
        {t('goals')}
      </h3>
      <ol className={styles.list}>
        {open.exercise.tasks.map((task) => (
          <TaskItem key={task.id} view={view} task={task} isDone={reached.includes(task.id)} />
        ))}
      </ol>
    </section>
  )
}

interface TaskProps {
  readonly view: ExerciseView
  readonly task: Task
  readonly isDone: boolean
}

function TaskItem({ view, task, isDone }: TaskProps) {
  if ('choose' in task) return <Question view={view} task={task} isDone={isDone} />
  if ('number' in task) return <NumberQuestion view={view} task={task} isDone={isDone} />
  return (
    <Row
      view={view}
      isDone={isDone}
      step={view.open.live.find((tick) => tick.task === task.id)?.step ?? null}
    >
      {askOf(view.words, task.id)}
    </Row>
  )
}

interface RowProps {
  readonly view: ExerciseView
  readonly isDone: boolean
  /** At which it was reached in the run on the stage. */
  readonly step?: number | null
  readonly children: ReactNode
}

function Row({ view: { t }, isDone, step = null, children }: RowProps) {
  const player = usePlayer()
  return (
    <li className={styles.task} data-done={isDone}>
      <GoalMark isDone={isDone} />
      <span className={styles.text}>
        <span className={hidden.hidden}>{t(isDone ? 'goal.done' : 'goal.open')} </span>
        {children}
      </span>
      {step !== null && (
        <button type="button" className={styles.step} onClick={() => player.seek(step)}>
          {t('goal.step', { step })}
        </button>
      )}
    </li>
  )
}

function Question({
  view,
  task,
  isDone,
}: TaskProps & { readonly task: Extract<Task, { readonly choose: unknown }> }) {
  const { t, words, record, exercising } = view
  const name = useId()
  const text = textOf(words, task.id)
  if (typeof text === 'string' || !('options' in text)) return null
  const chosen = record.answers[task.id]
  const verdict = chosen === undefined ? null : isRight(task, chosen)
  const why = chosen === undefined ? undefined : text.options[chosen]?.why
  return (
    <Row view={view} isDone={isDone}>
      <fieldset className={styles.question}>
        <legend>{text.ask}</legend>
        {task.choose.map(({ id }) => (
          <label key={id} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={chosen === id}
              onChange={() => exercising.answer(task.id, id)}
            />
            <span>{text.options[id]?.label}</span>
          </label>
        ))}
      </fieldset>
      <Verdict t={t} isRight={verdict} why={why ?? ''} />
    </Row>
  )
}

function NumberQuestion({
  view,
  task,
  isDone,
}: TaskProps & { readonly task: Extract<Task, { readonly number: unknown }> }) {
  const { t, words, record, exercising } = view
  const kept = record.answers[task.id] ?? ''
  const [written, write] = useState(kept)
  const [isEmpty, setEmpty] = useState(false)
  const id = useId()
  const text = textOf(words, task.id)
  if (typeof text === 'string' || 'options' in text) return null
  const verdict = kept === '' ? null : isRight(task, kept)
  const check = () => {
    setEmpty(numberIn(written) === null)
    if (numberIn(written) !== null) exercising.answer(task.id, written.slice(0, 40))
  }
  return (
    <Row view={view} isDone={isDone}>
      <label htmlFor={id}>{text.ask}</label>
      <span className={styles.number}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={written}
          maxLength={40}
          aria-describedby={`${id}-verdict`}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) check()
          }}
        />
        {task.unit === 'ms' && <span>{t('unit.ms')}</span>}
        <button type="button" className={buttons.outlined} onClick={check}>
          {t('check')}
        </button>
      </span>
      <span id={`${id}-verdict`}>
        {isEmpty ? (
          <span className={styles.why}>{t('goal.noNumber')}</span>
        ) : (
          <Verdict t={t} isRight={verdict} why={verdict === true ? text.right : text.wrong} />
        )}
      </span>
    </Row>
  )
}

interface VerdictProps {
  readonly t: ExerciseView['t']
  readonly isRight: boolean | null
  readonly why: string
}

function Verdict({ t, isRight: verdict, why }: VerdictProps) {
  return (
    <span className={styles.why} aria-live="polite" data-right={verdict}>
      {verdict !== null && (
        <>
          <b>{t(verdict ? 'goal.right' : 'goal.notYet')}</b> {why}
        </>
      )}
    </span>
  )
}
