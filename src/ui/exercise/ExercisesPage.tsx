// All exercises, chapter by chapter: what is opened and solved, how long each takes. Nothing is locked.

import { useStore } from 'zustand'
import { exerciseTexts, type ExerciseTexts } from '#i18n/exercises.ts'
import { BesidePage } from '#ui/beside/BesidePage.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { catalog } from '#workshop/catalog.generated.ts'
import type { CatalogEntry, Chapter } from '#workshop/exercise.ts'
import type { Records } from '#workshop/progress.ts'
import styles from './ExercisesPage.module.css'
import { ProgressFile } from './ProgressFile.tsx'
import { useExercising } from './useExercise.ts'

const chapters = ['a', 'b'] as const satisfies readonly Chapter[]

export function ExercisesPage() {
  const t = useLateTexts(exerciseTexts)
  const { progress } = useExercising()
  const records = useStore(progress, (state) => state.records)
  if (!t) return null
  const begun = catalog.find(({ id }) => records[id] && !records[id].solved)
  return (
    <BesidePage title={t('page.title')}>
      <h1 className={styles.title}>{t('page.title')}</h1>
      <p className={styles.intro}>{t('page.intro')}</p>
      {begun && (
        <p className={styles.resume}>
          <a href={`#/exercises/${begun.id}`}>{t('page.resume', { title: begun.title[t.language] })}</a>
        </p>
      )}
      {chapters.map((chapter) => (
        <ChapterList key={chapter} t={t} chapter={chapter} records={records} />
      ))}
      <ProgressFile t={t} />
    </BesidePage>
  )
}

interface ChapterProps {
  readonly t: ExerciseTexts
  readonly chapter: Chapter
  readonly records: Records
}

function ChapterList({ t, chapter, records }: ChapterProps) {
  const entries = catalog.filter((entry) => entry.chapter === chapter)
  const solved = entries.filter(({ id }) => records[id]?.solved).length
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0)
  return (
    <section className={styles.chapter} aria-labelledby={`chapter-${chapter}`}>
      <p className={styles.letter}>{t('chapter.name', { letter: chapter.toUpperCase() })}</p>
      <h2 id={`chapter-${chapter}`}>{t(`chapter.${chapter}`)}</h2>
      <p className={styles.about}>{t(`chapter.about.${chapter}`)}</p>
      <p className={styles.figures}>
        <span>{t('chapter.solved', { solved, count: entries.length })}</span>
        <span>{t('chapter.minutes', { minutes })}</span>
      </p>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} t={t} entry={entry} records={records} />
        ))}
      </ol>
    </section>
  )
}

interface EntryProps {
  readonly t: ExerciseTexts
  readonly entry: CatalogEntry
  readonly records: Records
}

function Entry({ t, entry, records }: EntryProps) {
  const record = records[entry.id]
  const state = record?.solved ? 'solved' : record ? 'opened' : 'new'
  return (
    <li>
      <a className={styles.entry} href={`#/exercises/${entry.id}`} data-state={state}>
        <span className={styles.number} aria-hidden="true">
          {entry.id.split('-', 1)[0]?.toUpperCase()}
        </span>
        <span className={styles.name}>{entry.title[t.language]}</span>
        <span className={styles.state}>
          {state === 'solved' && <StatusGlyph status="ok" />}
          {t(`state.${state}`)}
        </span>
        <span className={styles.minutes}>{t('minutes', { minutes: entry.minutes })}</span>
      </a>
    </li>
  )
}
