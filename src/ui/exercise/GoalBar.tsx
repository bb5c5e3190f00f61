// The goal in one line, always in sight: how much of it is reached, and what comes next.

import buttons from '#ui/shared/Button.module.css'
import { usePage } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { GoalMark } from './GoalMark.tsx'
import styles from './GoalBar.module.css'
import { askOf } from './taskText.ts'
import { useExercise } from './useExercise.ts'

export function GoalBar() {
  const view = useExercise()
  const player = usePlayer()
  const { language } = usePage().t
  if (!view) return <div className={styles.bar} data-goal />
  const { t, open, record, words, exercising } = view
  const { tasks } = open.exercise
  const reached = open.solution ? open.live.map(({ task }) => task) : record.ticked
  const isDone = (id: string) => reached.includes(id)
  const next = tasks.find(({ id }) => !isDone(id))
  const done = tasks.filter(({ id }) => isDone(id)).length
  const said = open.solution
    ? t('goals.solution')
    : next
      ? t('goals.next', { task: askOf(words, next.id) })
      : t('goals.all')
  return (
    <div role="group" className={styles.bar} data-goal aria-label={t('goals')} lang={language}>
      <span className={styles.marks} aria-hidden="true">
        {tasks.map(({ id }) => (
          <GoalMark key={id} isDone={isDone(id)} />
        ))}
      </span>
      <p className={styles.said} aria-live="polite">
        <span className={hidden.hidden}>{t('goals.count', { done, count: tasks.length })}</span>
        <span> {said}</span>
      </p>
      {open.solution && (
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => {
            player.pause()
            exercising.backToAttempt()
          }}
        >
          {t('solution.back')}
        </button>
      )}
    </div>
  )
}
