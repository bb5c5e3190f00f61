import { useStore } from 'zustand'
import { beside, toggleExplorer } from '#session/beside.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'

/** Opens the explorer beside the playground, and closes it. */
export function ExploreButton() {
  const t = useT()
  const close = useClosePopover()
  const isOpen = useStore(beside, ({ explorer }) => explorer)
  return (
    <button
      type="button"
      className={buttons.plain}
      aria-expanded={isOpen}
      onClick={() => {
        close()
        toggleExplorer()
      }}
    >
      {t('page.explore')}
    </button>
  )
}
