// Both prompts of a chapter, to be copied. What is copied can be read first.

import { useEffect, useState } from 'react'
import { working } from '#session/idle.ts'
import { promptText } from '#session/promptText.ts'
import buttons from '#ui/shared/Button.module.css'
import { copyText } from '#ui/shared/copyText.ts'
import { useT } from '#ui/shared/context.ts'
import type { ChapterId } from '#workshop/guides/chapters.ts'
import { promptKinds, promptShows, type PromptKind } from '#workshop/guides/prompts.ts'
import { scenarioOf } from '#workshop/guides/showing.ts'
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
  const { t } = useGuide()
  const text = usePromptText(chapter, kind)
  const [copying, setCopying] = useState<Copying>('not yet')
  const copy = () => {
    if (text !== null) void copyText(text).then((isCopied) => setCopying(isCopied ? 'copied' : 'failed'))
  }
  return (
    <div className={styles.prompt}>
      <h3>{t(`prompt.${kind}`)}</h3>
      <button
        type="button"
        className={buttons.outlined}
        aria-label={t('prompt.copyIt', { name: t(`prompt.${kind}`) })}
        aria-disabled={text === null}
        onClick={copy}
      >
        {t('prompt.copy')}
      </button>
      <span className={styles.said} role="status">
        {copying === 'copied' && t('prompt.copied')}
        {copying === 'failed' && t('prompt.copyFailed')}
      </span>
      <details className={styles.details}>
        <summary>{t('prompt.show')}</summary>
        {/* What can be scrolled must be reachable by keyboard. */}
        <textarea className={styles.text} readOnly aria-label={t(`prompt.${kind}`)} value={text ?? ''} />
      </details>
    </div>
  )
}

/** null until the exports are there. */
function usePromptText(chapter: ChapterId, kind: PromptKind): string | null {
  const page = useT()
  const { words } = useGuide()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    const done = working()
    void promptText(words.prompts[chapter], scenarioOf(promptShows[chapter]), kind, page)
      .then((made) => isWanted && setText(made))
      .catch(() => undefined)
      .finally(done)
    return () => {
      isWanted = false
    }
  }, [chapter, kind, page, words])
  return text
}
