import { thrownIn } from '#projections/faults.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import styles from './FaultsMenu.module.css'

const panel = lateViews(() => import('./FaultsPanel.tsx'))
const FaultsPanel = panel.view((chunk) => chunk.FaultsPanel)

/** What may go wrong at this step, one press each. */
export function FaultsMenu() {
  const t = useT()
  const count = useSession(({ schedule }) => thrownIn(schedule).length)
  return (
    <Popover
      align="end"
      onNear={panel.start}
      buttonClass={`${buttons.plain} ${styles.button}`}
      button={
        <>
          <svg className={styles.bolt} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M9.2 1.5 3.5 9.2h4l-.7 5.3 5.7-7.7h-4z" />
          </svg>
          {t('faults')}
          {count > 0 && <span className={styles.count}>{t.number(count)}</span>}
        </>
      }
    >
      <FaultsPanel />
    </Popover>
  )
}
