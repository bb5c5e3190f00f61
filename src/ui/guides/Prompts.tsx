// Both prompts of a chapter, to be copied. What is copied can be read first.

import { useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import type { ChapterId } from '#workshop/guides/chapters.ts'
import { promptKinds, promptOf, type PromptKind } from '#workshop/guides/prompts.ts'
import styles from './Prompts.module.css'
import { useGuide } from './texts.ts'

export function Prompts({ chapter }: { readonly chapter: ChapterId }) {
  const { t } = useGuide()
  return (
    <section className={styles.prompts} aria-labelledby="prompts">
      <h2 id="prompts">{t('prompt.title')}</h2>
      <p className={styles.about}>{t('prompt.about')}</p>
      {promptKinds.map((kind) => (
        <Prompt key={kind} chapter={chapter} kind={kind} />
      ))}
    </section>
  )
}

type Copying = 'not yet' | 'copied' | 'failed'

function Prompt({ chapter, kind }: { readonly chapter: ChapterId; readonly kind: PromptKind }) {
  const { t, words } = useGuide()
  const [copying, setCopying] = useState<Copying>('not yet')
  const text = () => promptOf(chapter, kind, t.language, words.prompts[chapter])
  const copy = () => {
    // Without a secure context there is no clipboard at all.
    const copied = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    )
  }
  return (
    <div className={styles.prompt}>
      <h3>{t(`prompt.${kind}`)}</h3>
      <button
        type="button"
        className={buttons.outlined}
        aria-label={`${t('prompt.copy')}: ${t(`prompt.${kind}`)}`}
        onClick={copy}
      >
        {t('prompt.copy')}
      </button>
      <span className={styles.said} aria-live="polite">
        {copying === 'copied' && t('prompt.copied')}
        {copying === 'failed' && t('prompt.copyFailed')}
      </span>
      <details className={styles.details}>
        <summary>{t('prompt.show')}</summary>
        <PromptText text={text} />
      </details>
    </div>
  )
}

/** A `pre` that can be scrolled must be reachable by keyboard. */
function PromptText({ text }: { readonly text: () => string }) {
  const { t } = useGuide()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.text} tabIndex={0} role="region" aria-label={t('prompt.show')}>
      {text()}
    </pre>
  )
}
