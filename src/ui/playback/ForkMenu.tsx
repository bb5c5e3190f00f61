import type { Fork } from '#session/fork.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { ScheduleLine } from './ScheduleLine.tsx'
import styles from './ForkMenu.module.css'

/** The orders that were left: nothing that was chosen is thrown away. */
export function ForkMenu() {
  const t = useT()
  const player = usePlayer()
  const forks = useSession((state) => state.forks)
  if (forks.length === 0) return null
  return (
    <Popover
      align="end"
      label={t('branch.kept')}
      buttonClass={buttons.plain}
      button={
        <>
          <Icon name="branch" />
          {t.number(forks.length)}
        </>
      }
    >
      {(close) => (
        <section aria-label={t('branch.kept')} className={styles.menu}>
          <h2>{t('branch.kept')}</h2>
          <ul>
            {forks.map((fork) => (
              <ForkRow
                key={fork.id}
                fork={fork}
                onReturn={() => {
                  player.returnTo(fork.id)
                  close()
                }}
              />
            ))}
          </ul>
        </section>
      )}
    </Popover>
  )
}

function ForkRow({ fork: { run }, onReturn }: { readonly fork: Fork; onReturn(): void }) {
  const t = useT()
  return (
    <li className={styles.row}>
      <div>
        <ScheduleLine run={run} />
        <p>{t('branch.entry', { step: run.cursor, steps: run.trace.steps.length })}</p>
      </div>
      <button type="button" className={buttons.outlined} onClick={onReturn}>
        {t('branch.return')}
      </button>
    </li>
  )
}
