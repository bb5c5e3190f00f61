// The timeline of the page's own run, and the same run in other modes of dispatch beside it. The only part here that knows the session.

import { useState } from 'react'
import { dispatches } from '#session/dispatchRuns.ts'
import { usePlace, useSession, useT } from '#ui/shared/context.ts'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import type { AxisKind } from './axis.ts'
import { useTheme } from '#ui/shared/useTheme.ts'
import { CompareButton } from './CompareButton.tsx'
import { Timeline } from './Timeline.tsx'

export function DockTimeline() {
  const t = useT()
  const player = usePlayer()
  const theme = useTheme()
  const trace = useSession((session) => session.trace)
  const cursor = useSession((session) => session.cursor)
  const canCompare = useSession(({ scenario }) => dispatches(scenario))
  const [axis, setAxis] = useState<AxisKind>('time')
  const mostHeight = useRoom()
  const tallest = Math.max(mostHeight, Math.round(window.innerHeight * 0.6))
  return (
    <Timeline
      {...{ t, theme, trace, cursor, axis, mostHeight, tallest }}
      onAxis={setAxis}
      onSeek={player.seek}
    >
      {canCompare && <CompareButton />}
    </Timeline>
  )
}

/** What the lanes may take without pushing the stage away. */
function useRoom(): number {
  const isPhone = useMedia(phone)
  const isLow = useMedia('(max-height: 820px)')
  // Beside an exercise it is narrow, its tools take a row more, and what happens is on the stage.
  const isExercise = usePlace(({ place }) => place.kind === 'exercise')
  if (isPhone) return 260
  if (isLow) return isExercise ? 150 : 210
  return 270
}
