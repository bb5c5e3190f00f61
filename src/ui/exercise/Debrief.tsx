// What it was about: said when all is reached, and to whoever looks at the solution.

import { TermText } from '#ui/workshop/TermText.tsx'
import { catalog } from '#workshop/catalog.generated.ts'
import styles from './Debrief.module.css'
import type { ExerciseView } from './useExercise.ts'

export function Debrief({ view: { t, words, entry, record, open } }: { readonly view: ExerciseView }) {
  const isDone = open.exercise.tasks.every(({ id }) => record.ticked.includes(id))
  if (!isDone && !open.solution) return null
  const next = catalog[catalog.indexOf(entry) + 1]
  const { text, remember, next: goOn } = words.debrief
  return (
    <section className={styles.debrief} aria-labelledby="exercise-debrief">
      <h3 id="exercise-debrief">{t('debrief.title')}</h3>
      {text.map((paragraph) => (
        <p key={paragraph}>
          <TermText text={paragraph} />
        </p>
      ))}
      <h4>{t('debrief.remember')}</h4>
      <ul>
        {remember.map((item) => (
          <li key={item}>
            <TermText text={item} />
          </li>
        ))}
      </ul>
      <h4>{t('debrief.mistake')}</h4>
      <p>{words.mistake}</p>
      <h4>{t('debrief.next')}</h4>
      <p>{goOn}</p>
      <p>
        <a href={next ? `#/exercises/${next.id}` : '#/exercises'}>
          {next ? t('next', { title: next.title[t.language] }) : t('all')}
        </a>
      </p>
    </section>
  )
}
