// The chosen exercises with link, code, minutes and what to discuss: on the screen, and on paper.

import { useEffect, useState } from 'react'
import type { Language } from '#i18n/language.ts'
import { watch, working } from '#session/idle.ts'
import { QrCode } from '#ui/shared/QrCode.tsx'
import { catalog } from '#workshop/catalog.generated.ts'
import type { CatalogEntry } from '#workshop/exercise.ts'
import { addressOfExercise, wholeAddress, type ClassChoice } from './choice.ts'
import { exerciseLabel } from './exerciseLabel.ts'
import styles from './ExerciseSheet.module.css'
import type { FacilitatorTexts } from '#i18n/facilitator.ts'

interface ExerciseSheetProps {
  readonly t: FacilitatorTexts
  readonly choice: ClassChoice
}

export function ExerciseSheet({ t, choice }: ExerciseSheetProps) {
  const chosen = catalog.filter(({ id }) => choice.ids.includes(id))
  const words = useWords(t.language)
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet" className={styles.heading}>
        {t('facilitator.sheet')}
      </h2>
      <ol className={styles.sheet}>
        {chosen.map((entry) => (
          <Row key={entry.id} t={t} entry={entry} language={choice.language} words={words?.get(entry.id)} />
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly t: FacilitatorTexts
  readonly entry: CatalogEntry
  /** Of the class. */
  readonly language: Language
  readonly words: Words | undefined
}

function Row({ t, entry: { id, minutes }, language, words }: RowProps) {
  const label = exerciseLabel(t.language, id) ?? id
  const fragment = addressOfExercise(id, language)
  return (
    <li className={styles.row}>
      <QrCode
        className={styles.code}
        text={wholeAddress(fragment)}
        label={t('facilitator.code', { name: label })}
      />
      <div>
        <h3>
          <a href={fragment}>{label}</a>{' '}
          <span className={styles.minutes}>{t('facilitator.minutes', { minutes })}</span>
        </h3>
        {words && (
          <>
            <p>{words.question}</p>
            <p className={styles.discuss}>{t('facilitator.discuss')}</p>
            <ul>
              {words.discuss.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </>
        )}
        <p className={styles.address}>{wholeAddress(fragment)}</p>
      </div>
    </li>
  )
}

interface Words {
  readonly question: string
  readonly discuss: readonly string[]
}

/** Of all exercises; null until they are there. What a facilitator reads is in the facilitator's language. */
function useWords(language: Language): ReadonlyMap<string, Words> | null {
  const [words, setWords] = useState<ReadonlyMap<string, Words> | null>(null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    const load = async ({ id, texts }: CatalogEntry) => {
      const { question, discuss } = await texts[language]()
      return [id, { question: question[0], discuss }] as const
    }
    void Promise.all(catalog.map(load))
      .then((loaded) => isWanted && setWords(new Map(loaded)))
      // The network is gone: links and codes are there all the same.
      .catch(() => undefined)
      .finally(() => {
        watch()
        done()
      })
    return () => {
      isWanted = false
    }
  }, [language])
  return words
}
