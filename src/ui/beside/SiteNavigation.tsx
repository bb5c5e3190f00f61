// The ways through the house.

import { useLayoutEffect, useRef } from 'react'
import type { PageName } from '#session/route.ts'
import { usePlace, useT } from '#ui/shared/context.ts'
import styles from './SiteNavigation.module.css'

/** Those that everybody may want; the others are linked where they belong. */
const inNavigation = ['exercises', 'guides', 'explore', 'contention'] as const satisfies readonly PageName[]

export function SiteNavigation() {
  const t = useT()
  const here = usePlace(({ place }) => (place.kind === 'page' ? place.page : place.kind))
  const navigation = useRef<HTMLElement>(null)
  useLayoutEffect(() => showCurrent(navigation.current), [here])
  return (
    <nav ref={navigation} aria-label={t('navigation')} className={styles.navigation}>
      <a href="#/" aria-current={here === 'playground' ? 'page' : undefined}>
        {t('page.play')}
      </a>
      {inNavigation.map((page) => (
        <a key={page} href={`#/${page}`} aria-current={here === page ? 'page' : undefined}>
          {t(`page.${page}`)}
        </a>
      ))}
    </nav>
  )
}

/** Where the ways do not all fit, the one that was taken stands in the middle of those that do. */
function showCurrent(navigation: HTMLElement | null): void {
  const current = navigation?.querySelector<HTMLElement>('[aria-current]')
  if (!navigation || !current) return
  const room = navigation.clientWidth - current.offsetWidth
  navigation.scrollLeft = current.offsetLeft - navigation.offsetLeft - room / 2
}
