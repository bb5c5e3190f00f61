import type { BackgroundCard } from '#projections/dispatchCards.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { Token } from '#ui/shared/Token.tsx'
import styles from './Hand.module.css'
import { CardLine, MessageCard } from './MessageCard.tsx'

/** What a worker has in hand: a message with its lease, or nothing. */
export function Hand({ worker, max }: { readonly worker: BackgroundCard; readonly max: number | null }) {
  const t = useT()
  const { id, held, handled, down } = worker
  if (!held)
    return (
      <li className={styles.hand} {...(down ? { 'data-status': 'failed' } : {})}>
        <Token process={id} command={-1} size="small" />
        {down && <StatusGlyph status="failed" />}
        {t(down ? 'messages.hand.down' : 'messages.hand.free')}
      </li>
    )
  const { delivery, isOverdue, leaseUntil } = held
  return (
    <MessageCard message={held} state="plain">
      {delivery > 1 && (
        <CardLine status="retry">
          {max === null
            ? t('background.deliveryUnbounded', { delivery })
            : t('background.delivery', { delivery, max })}
        </CardLine>
      )}
      {handled && (
        <CardLine status={null}>
          <Token process={id} command={-1} size="text" /> {t('background.handled', handled)}
        </CardLine>
      )}
      {isOverdue && <CardLine status="lost">{t('background.overdue')}</CardLine>}
      {leaseUntil !== null && !isOverdue && (
        <CardLine status={null}>{t('background.lease', { at: leaseUntil })}</CardLine>
      )}
    </MessageCard>
  )
}
