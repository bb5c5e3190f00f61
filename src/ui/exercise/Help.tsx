// Hints one by one, and a solution that plays on the stage. The learner's own attempt waits beside it and comes back as it was left.

import { useEffect, useRef } from 'react'
import type { Exercising } from '#session/exercising.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage } from '#ui/shared/context.ts'
import { reducedMotion, useMedia } from '#ui/shared/useMedia.ts'
import { TermText } from '#ui/workshop/TermText.tsx'
import styles from './Help.module.css'
import type { ExerciseView } from './useExercise.ts'

export function Help({ view }: { readonly view: ExerciseView }) {
  return view.open.solution ? <Solution view={view} run={view.open.solution.run} /> : <Hints view={view} />
}

function Hints({ view: { t, words, record, exercising } }: { readonly view: ExerciseView }) {
  const show = useShowSolution(exercising)
  return (
    <section
      className={styles.card}
      aria-label={t(record.hints === 0 ? 'hint.first' : 'hint.title', { number: record.hints })}
    >
      {words.hints.slice(0, record.hints).map((hint, index) => (
        <div key={hint} aria-live="polite">
          <h3 className={styles.title}>{t('hint.title', { number: index + 1 })}</h3>
          <p>
            <TermText text={hint} />
          </p>
        </div>
      ))}
      <p className={styles.buttons}>
        {record.hints < 2 && (
          <button type="button" className={buttons.plain} onClick={exercising.nextHint}>
            {t(record.hints === 0 ? 'hint.first' : 'hint.next')}
          </button>
        )}
        <button type="button" className={buttons.plain} onClick={() => show(0)}>
          {t('solution.show')}
        </button>
      </p>
    </section>
  )
}

function Solution({ view, run }: { readonly view: ExerciseView; readonly run: number }) {
  const { t, words, open, exercising } = view
  const show = useShowSolution(exercising)
  const title = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone; whoever pressed it reads on here.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [run])
  const runs = open.exercise.solutions[0]
  return (
    <section className={styles.card} data-kind="solution" aria-labelledby="exercise-solution">
      <h3 id="exercise-solution" ref={title} tabIndex={-1} className={styles.title}>
        {t('solution.title')}
      </h3>
      <p>
        <TermText text={words.solution} />
      </p>
      <p className={styles.buttons}>
        {runs.map((_run, index) => (
          <button
            key={index}
            type="button"
            className={buttons.plain}
            aria-pressed={index === run}
            onClick={() => show(index)}
          >
            {runs.length === 1
              ? t('solution.play')
              : t('solution.run', { number: index + 1, count: runs.length })}
          </button>
        ))}
      </p>
      <p className={styles.about}>{t('solution.kept')}</p>
    </section>
  )
}

/** Shown is played, unless the person has asked for less motion. */
function useShowSolution(exercising: Exercising): (run: number) => void {
  const { playing } = usePage()
  const isStill = useMedia(reducedMotion)
  return (run) => {
    playing.getState().send({ type: 'pause' })
    exercising.showSolution(run)
    if (!isStill) playing.getState().send({ type: 'toggle' })
  }
}
