import { useId, type ReactNode } from 'react'
import type { OutsideItem } from '#projections/outside.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import { EffectMark, statusOfState } from './effectMark.tsx'
import styles from './OutsideRow.module.css'

export interface OutsideRowProps {
  readonly item: OutsideItem
  /** A line of its own. */
  readonly below?: string
  readonly children: ReactNode
}

/** One thing that was due. What happened, or was lost, leads to the step at which it did. */
export function OutsideRow({ item, below, children }: OutsideRowProps) {
  const t = useT()
  const player = usePlayer()
  const about = useId()
  const cursor = useSession((session) => session.cursor)
  const { state, step, at } = item
  const content = (
    <>
      <span className={styles.what}>{children}</span>
      <span className={styles.when}>{at === null ? '' : t('outside.at', { at })}</span>
      {below !== undefined && <span className={styles.below}>{below}</span>}
      {state !== 'done' && (
        <span className={styles.mark} data-status={statusOfState[state]}>
          <EffectMark state={state} />
          {t(`outside.state.${state}`)}
        </span>
      )}
    </>
  )
  return (
    <li
      className={styles.row}
      data-state={state}
      data-now={step !== null && step === cursor}
      data-event={item.eventId}
    >
      {step === null ? (
        <div className={styles.line}>{content}</div>
      ) : (
        <button
          type="button"
          className={styles.line}
          aria-describedby={about}
          onClick={() => player.seek(step)}
        >
          {content}
          <span id={about} className={hidden.hidden} aria-hidden="true">
            {t('outside.goTo', { step })}
          </span>
        </button>
      )}
    </li>
  )
}
