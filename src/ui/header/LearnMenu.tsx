// The way from the playground to what teaches: exercises, guides, glossary, and the page for those who teach others.

import type { PageName } from '#session/route.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import styles from './LearnMenu.module.css'

const places = [
  'exercises',
  'guides',
  'contention',
  'glossary',
  'workshop',
] as const satisfies readonly PageName[]

export function LearnMenu() {
  const t = useT()
  return (
    <Popover
      buttonClass={buttons.plain}
      align="end"
      button={
        <>
          {t('learn')}
          <Icon name="chevron" />
        </>
      }
    >
      <LearnLinks />
    </Popover>
  )
}

export function LearnLinks() {
  const t = useT()
  return (
    <nav aria-label={t('learn')}>
      <ul className={styles.links}>
        {places.map((page) => (
          <li key={page}>
            <a href={`#/${page}`}>
              <strong>{t(`page.${page}`)}</strong>
              <span>{t(`learn.${page}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
