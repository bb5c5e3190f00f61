// What stands behind the playground's main part: the explorer if it is open, the line that speaks, and what is heard but not seen.

import type { RefObject } from 'react'
import { Beside } from '#ui/explore/Beside.tsx'
import { ShortcutsDialog } from '#ui/header/ShortcutsDialog.tsx'
import { Keys } from '#ui/keys/Keys.tsx'
import { StatusLine } from '#ui/narration/StatusLine.tsx'
import { Playback } from '#ui/playback/Playback.tsx'

export interface PageEndProps {
  readonly shortcuts: RefObject<HTMLDialogElement | null>
  readonly onShortcuts: () => void
}

export function PageEnd({ shortcuts, onShortcuts }: PageEndProps) {
  return (
    <>
      <Beside />
      <StatusLine />
      <Playback />
      <Keys onHelp={onShortcuts} />
      <ShortcutsDialog ref={shortcuts} />
    </>
  )
}
