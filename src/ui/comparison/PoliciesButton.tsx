import { useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import { ComparisonDialog } from './views.ts'

/** The same comparison as from the policies' menu and the summary, from beside the timeline. */
export function PoliciesButton() {
  const t = useT()
  const [isComparing, setComparing] = useState(false)
  return (
    <>
      <button
        type="button"
        className={buttons.plain}
        data-policies
        aria-haspopup="dialog"
        onClick={() => setComparing(true)}
      >
        {t('policy.compare.short')}
      </button>
      {isComparing && <ComparisonDialog of="policies" onClose={() => setComparing(false)} />}
    </>
  )
}
