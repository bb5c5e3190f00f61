// Around a guide: which chapter it belongs to, and the ways to the one before and the one behind it.

import type { ReactNode } from 'react'
import link from '#ui/shared/Link.module.css'
import { chapterOf, guidesOf, type GuideId } from '#workshop/guides/chapters.ts'
import styles from './GuideFrame.module.css'
import { useGuide } from './texts.ts'

export function GuideFrame({ id, children }: { readonly id: GuideId; readonly children: ReactNode }) {
  const { t } = useGuide()
  const chapter = chapterOf(id)
  const guides = guidesOf[chapter]
  const index = guides.indexOf(id)
  const [before, next] = [guides[index - 1], guides[index + 1]]
  return (
    <article className={styles.guide}>
      <p className={styles.chapter}>
        <a href="#/guides">{t('guides.title')}</a> <span aria-hidden="true">/</span>{' '}
        {t(`guides.chapter.${chapter}`)}
      </p>
      {children}
      <nav className={styles.ways} aria-label={t('guides.of', { chapter: t(`guides.chapter.${chapter}`) })}>
        {before ? (
          <a className={link.link} href={`#/guides/${before}`}>
            {t('guides.previous', { name: t(`guides.name.${before}`) })}
          </a>
        ) : (
          <a className={link.link} href="#/guides">
            {t('guides.all')}
          </a>
        )}
        {next ? (
          <a className={link.link} href={`#/guides/${next}`}>
            {t('guides.next', { name: t(`guides.name.${next}`) })}
          </a>
        ) : (
          <a className={link.link} href="#/exercises">
            {t('guides.doIt')}
          </a>
        )}
      </nav>
    </article>
  )
}
