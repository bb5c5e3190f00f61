// The timeline of the page's own run, and the same run in other modes of dispatch beside it. The only part here that knows the session.

import { useRef, useState } from 'react'
import { dispatches } from '#session/dispatchRuns.ts'
import { useSystemTheme } from '#ui/header/useSystemTheme.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePreferences, useSession, useT } from '#ui/shared/context.ts'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import type { AxisKind } from './axis.ts'
import { CompareDialog } from './CompareDialog.tsx'
import styles from './CompareDialog.module.css'
import { Timeline } from './Timeline.tsx'

export function DockTimeline() {
  const t = useT()
  const player = usePlayer()
  const theme = useTheme()
  const trace = useSession((session) => session.trace)
  const cursor = useSession((session) => session.cursor)
  const canCompare = useSession(({ scenario }) => dispatches(scenario))
  const [axis, setAxis] = useState<AxisKind>('time')
  const dialog = useRef<HTMLDialogElement>(null)
  const [isComparing, setComparing] = useState(false)
  const mostHeight = useRoom()
  const open = () => {
    setComparing(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <Timeline {...{ t, theme, trace, cursor, axis, mostHeight }} onAxis={setAxis} onSeek={player.seek}>
        {canCompare && (
          <button type="button" className={buttons.outlined} onClick={open}>
            {t('timeline.compare.open')}
          </button>
        )}
      </Timeline>
      <dialog
        ref={dialog}
        onClose={() => setComparing(false)}
        aria-label={t('timeline.compare')}
        className={styles.dialog}
      >
        {isComparing && <CompareDialog theme={theme} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  )
}

/** What the lanes may take without pushing the stage away. */
function useRoom(): number {
  const isPhone = useMedia(phone)
  const isLow = useMedia('(max-height: 820px)')
  return isPhone ? 260 : isLow ? 210 : 270
}

function useTheme(): 'light' | 'dark' {
  const chosen = usePreferences(({ theme }) => theme)
  const system = useSystemTheme()
  return chosen === 'system' ? system : chosen
}
