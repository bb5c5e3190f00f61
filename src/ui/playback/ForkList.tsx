import { deleteFork } from '#session/branches.ts'
import type { Fork } from '#session/fork.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useClosePopover } from '#ui/shared/Popover.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './ForkList.module.css'
import { ScheduleLine } from './ScheduleLine.tsx'

export function ForkList({ onCompare }: { readonly onCompare: () => void }) {
  const t = useT()
  const close = useClosePopover()
  const forks = useSession((state) => state.forks)
  return (
    <section aria-label={t('branch.kept')} className={styles.list}>
      <div className={styles.head}>
        <h2>{t('branch.kept')}</h2>
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => {
            close()
            onCompare()
          }}
        >
          {t('branch.compare')}
        </button>
      </div>
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
  const { session } = usePage()
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
      <button
        type="button"
        className={buttons.icon}
        aria-label={t('branch.delete')}
        title={t('branch.delete')}
        onClick={() => deleteFork(session, id)}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
