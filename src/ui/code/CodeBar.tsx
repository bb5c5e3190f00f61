// Over the code: what it is, in which language, and a copy to take along.

import { useRef, useState } from 'react'
import type { Translate } from '#i18n/t.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { codes, type Code } from '#listings/listing.ts'
import styles from './CodeBar.module.css'

export interface CodeBarProps {
  readonly t: Translate
  readonly code: Code
  /** Name of the one file; null where each has its name over it. */
  readonly name: string | null
  readonly text: string
  readonly onCode: (code: Code) => void
  /** Leads to the line that is the mistake; null where there is none. */
  readonly onMistake: (() => void) | null
  readonly fold: Fold | null
}

/** The panel can be folded away to its bar. */
export interface Fold {
  readonly isOpen: boolean
  readonly onFold: () => void
}

export function CodeBar({ t, code, name, text, onCode, onMistake, fold }: CodeBarProps) {
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{t('code')}</h2>
      {name !== null && <span className={styles.name}>{name}</span>}
      {onMistake && (
        <button
          type="button"
          className={styles.button}
          data-status="failed"
          aria-label={t('code.showMistake')}
          title={t('code.showMistake')}
          onClick={onMistake}
        >
          <StatusGlyph status="failed" />
        </button>
      )}
      <fieldset className={styles.languages}>
        <legend className={hidden.hidden}>{t('code.language')}</legend>
        {codes.map((each) => (
          <label key={each}>
            <input type="radio" name="code" checked={each === code} onChange={() => onCode(each)} />
            <span>{t(`code.language.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <CopyButton t={t} text={text} />
      {fold && (
        <button
          type="button"
          className={styles.button}
          aria-label={t('code.fold')}
          aria-expanded={fold.isOpen}
          onClick={fold.onFold}
        >
          <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 6.5 4 4 4-4" />
          </svg>
        </button>
      )}
    </div>
  )
}

/** How long the button says what came of it. */
const remark = 1600

function CopyButton({ t, text }: Pick<CodeBarProps, 't' | 'text'>) {
  const [said, setSaid] = useState<'code.copied' | 'code.notCopied' | null>(null)
  const timer = useRef(0)
  const say = (what: typeof said) => {
    setSaid(what)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setSaid(null), remark)
  }
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => say('code.copied'),
      () => say('code.notCopied'),
    )
  }
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={t('code.copy')}
      title={t('code.copy')}
      onClick={copy}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {said === 'code.copied' ? (
          <path d="m3.5 8.4 3 3 6-6.6" />
        ) : (
          <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />
        )}
      </svg>
      <span aria-live="polite" className={styles.remark}>
        {said && <span className={styles.said}>{t(said)}</span>}
      </span>
    </button>
  )
}
