// An exercise beside the stage: the question, what is to be reached, what may be changed, help, and what it was about.

import { useEffect, useRef } from 'react'
import type { ExerciseTexts } from '#i18n/exercises.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { Icon } from '#ui/shared/Icon.tsx'
import { useT } from '#ui/shared/context.ts'
import { catalog } from '#workshop/catalog.generated.ts'
import { TermText, TermTexts } from '#ui/workshop/TermText.tsx'
import type { CatalogEntry, ExerciseText } from '#workshop/exercise.ts'
import { Debrief } from './Debrief.tsx'
import styles from './ExercisePanel.module.css'
import { Help } from './Help.tsx'
import { Keepsakes } from './Keepsakes.tsx'
import { Settings } from './Settings.tsx'
import { Tasks } from './Tasks.tsx'
import { useExercise } from './useExercise.ts'

export function ExercisePanel() {
  const view = useExercise()
  const page = useT()
  const box = useRef<HTMLElement>(null)
  const id = view?.entry.id
  const title = view?.words.title
  useEffect(() => {
    // In braces: newer browsers give a promise back for this, and React would take it for a clean-up.
    box.current?.scrollTo(0, 0)
  }, [id])
  useEffect(() => {
    if (title === undefined) return undefined
    const before = document.title
    document.title = `${title} · ${page('app.title')}`
    return () => void (document.title = before)
  }, [title, page])
  if (!view) return <div className={styles.panel} />
  const { t, words, entry } = view
  return (
    <TermTexts texts={textsOf(words)}>
      <section ref={box} className={styles.panel} aria-label={page('exercise')} tabIndex={-1}>
        <header>
          <Ways t={t} entry={entry} />
          <h2 className={styles.title}>{words.title}</h2>
        </header>
        <div className={styles.question}>
          {words.question.map((paragraph) => (
            <p key={paragraph}>
              <TermText text={paragraph} />
            </p>
          ))}
        </div>
        {/* A question's half-written answer belongs to its exercise. */}
        <Tasks key={entry.id} view={view} />
        <Settings view={view} />
        <Help view={view} />
        <Debrief view={view} />
        <Keepsakes key={`${entry.id} keepsakes`} view={view} />
      </section>
    </TermTexts>
  )
}

/** In the order in which they are read. */
const textsOf = ({ question, hints, solution, debrief }: ExerciseText): readonly string[] => [
  ...question,
  ...hints,
  solution,
  ...debrief.text,
  ...debrief.remember,
]

function Ways({ t, entry }: { readonly t: ExerciseTexts; readonly entry: CatalogEntry }) {
  const chapter = catalog.filter((each) => each.chapter === entry.chapter)
  const at = catalog.indexOf(entry)
  const ways = [
    ['previous', catalog[at - 1]],
    ['next', catalog[at + 1]],
  ] as const
  return (
    <nav className={styles.ways} aria-label={t('all')}>
      <a className={styles.all} href="#/exercises">
        {t('place', { number: chapter.indexOf(entry) + 1, count: chapter.length })}
        <span className={hidden.hidden}> {t('all')}</span>
      </a>
      <span className={styles.space} />
      {ways.map(
        ([way, to]) =>
          to && (
            <a
              key={way}
              className={styles.way}
              data-way={way}
              href={`#/exercises/${to.id}`}
              aria-label={t(way, { title: to.title[t.language] })}
            >
              <Icon name="chevron" />
            </a>
          ),
      )}
    </nav>
  )
}
