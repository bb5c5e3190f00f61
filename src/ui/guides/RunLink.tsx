import type { ReactNode } from 'react'
import { textIn } from '#i18n/language.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useT } from '#ui/shared/context.ts'
import { scenarioOf, type Showing } from '#workshop/guides/showing.ts'
import styles from './RunLink.module.css'
import { useShowingAddress } from './showingAddress.ts'

interface RunLinkProps {
  readonly showing: Showing
  /** What is written on it; else the title of the scenario. */
  readonly children?: ReactNode
  /** `button`: what one is here for. */
  readonly look?: 'link' | 'button'
}

/** A link to the playground that shows a point at the step where it is made. */
export function RunLink({ showing, children, look = 'link' }: RunLinkProps) {
  const { language } = useT()
  const address = useShowingAddress(showing)
  return (
    <a className={look === 'button' ? styles.button : styles.link} href={address}>
      <Icon name="play" />
      <span>{children ?? textIn(language, scenarioOf(showing).title)}</span>
    </a>
  )
}
