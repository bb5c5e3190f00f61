// The invariants in one word; opened, one by one.

import { verdictsOf } from '#projections/verdicts.ts'
import buttons from '#ui/shared/Button.module.css'
import { useMoment, useT } from '#ui/shared/context.ts'
import { Popover } from '#ui/shared/Popover.tsx'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { VerdictList } from './VerdictList.tsx'
import styles from './Verdicts.module.css'

export function Verdicts() {
  const t = useT()
  const { trace, cursor } = useMoment()
  const verdicts = verdictsOf(trace, cursor)
  const broken = verdicts.filter(({ brokenAt }) => brokenAt !== null).length
  const status = broken === 0 ? 'ok' : 'failed'
  return (
    <Popover
      align="end"
      buttonClass={`${buttons.plain} ${styles.button}`}
      button={
        <span className={styles.verdict} data-status={status}>
          <StatusGlyph status={status} />
          <span>
            {broken === 0
              ? t('verdicts.all', { count: verdicts.length })
              : t('verdicts.broken', { count: broken })}
          </span>
        </span>
      }
    >
      <VerdictList />
    </Popover>
  )
}
