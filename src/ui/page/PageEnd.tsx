// What stands behind the playground's main part: the explorer if it is open, the line that speaks, and what is heard but not seen.

import { Beside } from '#ui/explore/Beside.tsx'
import { ShortcutsDialog } from '#ui/header/ShortcutsDialog.tsx'
import { Keys } from '#ui/keys/Keys.tsx'
import { StatusLine } from '#ui/narration/StatusLine.tsx'
import { Playback } from '#ui/playback/Playback.tsx'

export interface PageEndProps {
  readonly hasShortcuts: boolean
  readonly onShortcuts: (areShown: boolean) => void
}

export function PageEnd({ hasShortcuts, onShortcuts }: PageEndProps) {
  return (
    <>
      <Beside />
      <StatusLine />
      <Playback />
      <Keys onHelp={() => onShortcuts(true)} />
      {hasShortcuts && <ShortcutsDialog onClose={() => onShortcuts(false)} />}
    </>
  )
}
