// The explorer beside the playground: one steps at the left and sees at the right where that is among all states.

import { useEffect, useRef, useState } from 'react'
import { closeExplorer } from '#session/beside.ts'
import { addressToExplore } from '#session/exploring/openToExplore.ts'
import { ForesightSwitch } from '#ui/foresight/ForesightSwitch.tsx'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { ExplorePanel } from './ExplorePanel.tsx'
import styles from './ExploreBeside.module.css'
import { exploreTexts } from '#i18n/explore.ts'
import { useRoomAboveDock } from './useRoomAboveDock.ts'

export function ExploreBeside() {
  const t = useT()
  const words = useLateTexts(exploreTexts)
  const panel = useRef<HTMLElement>(null)
  const address = useAddress()
  const bottom = useRoomAboveDock()
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  useEscape()
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.beside}
      style={{ insetBlockEnd: bottom }}
      aria-label={t('page.explore')}
    >
      {words && (
        <div className={styles.head}>
          <strong className={styles.title}>{words('explore')}</strong>
          <ForesightSwitch />
          <a className={buttons.plain} href={address}>
            {words('explore.beside.page')}
          </a>
          <button
            type="button"
            className={buttons.icon}
            aria-label={words('explore.beside.close')}
            onClick={closeExplorer}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <ExplorePanel heading="h2" />
    </aside>
  )
}

/** Escape closes it from wherever the focus is, unless it closes something else. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || document.querySelector(':popover-open, dialog[open]') !== null
      if (event.key === 'Escape' && !isTaken) closeExplorer()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function useAddress(): string {
  const run = useSession((state) => state)
  const [address, setAddress] = useState('#/explore')
  useEffect(() => {
    let isWanted = true
    void addressToExplore(run).then((made) => {
      if (isWanted) setAddress(made)
    })
    return () => {
      isWanted = false
    }
  }, [run])
  return address
}
