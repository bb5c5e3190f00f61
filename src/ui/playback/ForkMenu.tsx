import { useState } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import { ForkList } from './ForkList.tsx'

/** The orders that were left: nothing that was chosen is thrown away. */
export function ForkMenu() {
  const t = useT()
  const count = useSession((state) => state.forks.length)
  const [isComparing, setComparing] = useState(false)
  return (
    <>
      {count > 0 && (
        <Popover
          align="end"
          label={t('branch.kept')}
          buttonClass={buttons.plain}
          button={
            <>
              <Icon name="branch" />
              {t.number(count)}
            </>
          }
        >
          <ForkList onCompare={() => setComparing(true)} />
        </Popover>
      )}
      {isComparing && <ComparisonDialog of="orders" onClose={() => setComparing(false)} />}
    </>
  )
}
