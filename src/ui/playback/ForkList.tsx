import type { Fork } from '#session/fork.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './ForkList.module.css'
import { ScheduleLine } from './ScheduleLine.tsx'

export function ForkList() {
  const t = useT()
  const forks = useSession((state) => state.forks)
  return (
    <section aria-label={t('branch.kept')} className={styles.list}>
      <h2>{t('branch.kept')}</h2>
      <ul>
        {forks.map((fork) => (
          <ForkRow key={fork.id} fork={fork} />
        ))}
      </ul>
    </section>
  )
}

function ForkRow({ fork: { id, run } }: { readonly fork: Fork }) {
  const t = useT()
  const player = usePlayer()
  const close = useClosePopover()
  return (
    <li className={styles.row}>
      <div>
        <ScheduleLine run={run} />
        <p>{t('branch.entry', { step: run.cursor, steps: run.trace.steps.length })}</p>
      </div>
      <button
        type="button"
        className={buttons.outlined}
        onClick={() => {
          player.returnTo(id)
          close()
        }}
      >
        {t('branch.return')}
      </button>
    </li>
  )
}
