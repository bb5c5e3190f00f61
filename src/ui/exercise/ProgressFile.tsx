// Progress as a file: taken along and brought in. And what there is to say about the browser's storage.

import { useState, type ChangeEvent } from 'react'
import { useStore } from 'zustand'
import type { ExerciseTexts } from '#i18n/exercises.ts'
import { working } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { catalog } from '#workshop/catalog.generated.ts'
import { mostFileText, type ParsedProgress } from '#workshop/progress.ts'
import styles from './ProgressFile.module.css'
import { useExercising } from './useExercise.ts'

type Said = { readonly ok: false; readonly why: 'unreadable' } | ParsedProgress

export function ProgressFile({ t }: { readonly t: ExerciseTexts }) {
  const { progress } = useExercising()
  const [said, say] = useState<Said | null>(null)
  const bring = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const file = input.files?.[0]
    if (!file) return
    const done = working()
    void textOf(file)
      .then(
        (text) => say(progress.takeIn(text)),
        () => say({ ok: false, why: 'unreadable' }),
      )
      .finally(() => {
        // The same file again is a change again.
        input.value = ''
        done()
      })
  }
  return (
    <section className={styles.progress} aria-labelledby="progress">
      <h2 id="progress">{t('progress')}</h2>
      <Trouble t={t} />
      <p className={styles.about}>{t('progress.about')}</p>
      <p className={styles.buttons}>
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => save('interleave-progress.json', progress.asFile())}
        >
          {t('progress.save')}
        </button>
        <label className={`${buttons.outlined} ${styles.file}`}>
          {t('progress.bring')}
          <input type="file" accept=".json,application/json" onChange={bring} />
        </label>
      </p>
      <p role="alert">{said && saidText(t, said)}</p>
    </section>
  )
}

function Trouble({ t }: { readonly t: ExerciseTexts }) {
  const { progress } = useExercising()
  const { damaged, isForgetful } = useStore(progress)
  const titles = catalog.filter(({ id }) => damaged.includes(id)).map(({ title }) => title[t.language])
  return (
    <>
      {isForgetful && <p className={styles.trouble}>{t('progress.forgetful')}</p>}
      {damaged.length > 0 && (
        <div className={styles.trouble} role="alert">
          <p>{t('progress.damaged', { count: damaged.length, titles: t.list(titles) })}</p>
          <p className={styles.buttons}>
            <button
              type="button"
              className={buttons.outlined}
              onClick={() => save('interleave-damaged.json', progress.damagedAsFile())}
            >
              {t('progress.damaged.save')}
            </button>
            <button type="button" className={buttons.outlined} onClick={progress.forgetDamaged}>
              {t('progress.damaged.forget')}
            </button>
          </p>
        </div>
      )}
    </>
  )
}

/** What is far too large is not even read. */
const textOf = async (file: File): Promise<string> =>
  file.size > 4 * mostFileText ? ' '.repeat(mostFileText + 1) : file.text()

function saidText(t: ExerciseTexts, said: Said): string {
  if (!said.ok) return t(`progress.${said.why}`)
  const count = Object.keys(said.records).length
  return said.leftOut === 0
    ? t('progress.taken', { count })
    : t('progress.partly', { count, left: said.leftOut })
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
