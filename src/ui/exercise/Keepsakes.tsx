// What stays of an exercise: one's notes, its link, and the way back to its beginning.

import { useId, useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { mostNote } from '#workshop/progress.ts'
import styles from './Keepsakes.module.css'
import type { ExerciseView } from './useExercise.ts'

export function Keepsakes({ view }: { readonly view: ExerciseView }) {
  const { t, record, exercising } = view
  const player = usePlayer()
  const id = useId()
  return (
    <div className={styles.keepsakes}>
      <label htmlFor={id}>{t('note')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={mostNote}
        value={record.note}
        aria-describedby={`${id}-about`}
        onChange={(event) => exercising.note(event.target.value)}
      />
      <p id={`${id}-about`} className={styles.about}>
        {t('note.about')}
      </p>
      <LinkLine view={view} />
      <p className={styles.line}>
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => {
            player.pause()
            exercising.reset()
          }}
        >
          {t('reset')}
        </button>
        {record.before && (
          <>
            <button
              type="button"
              className={buttons.outlined}
              onClick={() => {
                player.pause()
                exercising.undoReset()
              }}
            >
              {t('reset.undo')}
            </button>
            <span className={styles.about}>{t('reset.done')}</span>
          </>
        )}
      </p>
    </div>
  )
}

/** The link is there to be read and copied by hand too: not every browser lets a page write to the clipboard. */
function LinkLine({ view: { t, entry } }: { readonly view: ExerciseView }) {
  const [isCopied, setCopied] = useState(false)
  const link = new URL(`#/exercises/${entry.id}?lang=${t.language}`, window.location.href).href
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <p className={styles.line}>
      <a className={styles.link} href={link}>
        {t('link.self')}
      </a>
      {'clipboard' in navigator && (
        <button type="button" className={buttons.outlined} onClick={copy}>
          {t('link.copy')}
        </button>
      )}
      <span aria-live="polite" className={styles.about}>
        {isCopied && t('link.copied')}
      </span>
    </p>
  )
}
