// Opens the comparison of the page's run with itself in other modes. What it opens is loaded when somebody is near it.

import { useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { useTheme } from '#ui/shared/useTheme.ts'

const dialogs = lateViews(() => import('./CompareDialog.tsx'))
const CompareDialog = dialogs.view((chunk) => chunk.CompareDialog)

export function CompareButton() {
  const t = useT()
  const theme = useTheme()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={buttons.outlined}
        onClick={() => setOpen(true)}
        onFocus={dialogs.start}
        onPointerEnter={dialogs.start}
      >
        {t('timeline.compare.open')}
      </button>
      {isOpen && <CompareDialog theme={theme} onClose={() => setOpen(false)} />}
    </>
  )
}
