// The frame of every page beside the playground: the way back and to the others, language and theme, and what the page has to say.

import { useEffect, useRef, type ReactNode } from 'react'
import { watch } from '#session/idle.ts'
import { LanguageButton } from '#ui/header/LanguageButton.tsx'
import { Logo } from '#ui/header/Logo.tsx'
import { ThemeButton } from '#ui/header/ThemeButton.tsx'
import { Projector } from '#ui/projector/Projector.tsx'
import { Notice } from '#ui/notice/Notice.tsx'
import { useT } from '#ui/shared/context.ts'
import styles from './BesidePage.module.css'
import { SiteNavigation } from './SiteNavigation.tsx'

export interface BesidePageProps {
  /** Of the browser's tab and history. */
  readonly title: string
  /** `reading`: a column of text; `wide`: all the room there is. */
  readonly width?: 'reading' | 'wide'
  readonly children: ReactNode
}

export function BesidePage({ title, width = 'reading', children }: BesidePageProps) {
  const t = useT()
  const main = useRef<HTMLElement>(null)
  // Whoever followed a link here goes on reading here, not at the link that is gone.
  useEffect(() => {
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
    watch()
  }, [])
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${t('app.title')}`
    return () => void (document.title = before)
  }, [title, t])
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a className={styles.brand} href="#/">
          <Logo />
          <span>{t('app.title')}</span>
        </a>
        <SiteNavigation />
        <span className={styles.space} />
        <LanguageButton />
        <ThemeButton />
      </header>
      <Notice />
      <main ref={main} tabIndex={-1} className={styles.main} data-width={width}>
        {children}
      </main>
      <Projector />
    </div>
  )
}
