// The playground: who moves next at the left, the headline and the stage beside it, playback and timeline below. On a narrow screen one below
// the other, with the transport always within reach.

import { useCallback, useEffect, useRef } from 'react'
import { watch } from '#session/idle.ts'
import { Header } from '#ui/header/Header.tsx'
import { Dock, Keys, Playback, PlaybackExtras, ShortcutsDialog, StatusLine } from '#ui/later/views.ts'
import { Headline } from '#ui/narration/Headline.tsx'
import { Processes } from '#ui/processes/Processes.tsx'
import { usePage } from '#ui/shared/context.ts'
import { lazyView } from '#ui/shared/lazyView.tsx'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { Notice } from './Notice.tsx'
import styles from './Page.module.css'

const StageView = lazyView(
  async () => (await import('./StageView.tsx')).StageView,
  <div className={styles.stageToCome} />,
)

export function Page() {
  const { session } = usePage()
  const shortcuts = useRef<HTMLDialogElement>(null)
  const openShortcuts = useCallback(() => shortcuts.current?.showModal(), [])
  const isPhone = useMedia(phone)
  useEffect(() => session.subscribe(watch), [session])
  return (
    <div className={styles.page}>
      <Header onShortcuts={openShortcuts} />
      <Notice />
      <main className={styles.main}>
        <div className={styles.left}>
          <Processes />
          {isPhone && <PlaybackExtras />}
        </div>
        <div className={styles.stage}>
          <Headline />
          <StageView />
        </div>
        <div className={styles.dock}>
          <Dock />
        </div>
      </main>
      <StatusLine />
      <Playback />
      <Keys onHelp={openShortcuts} />
      <ShortcutsDialog ref={shortcuts} />
    </div>
  )
}
