import type { ReactNode } from 'react'
import { commandIndex } from '#projections/commandNamed.ts'
import type { Message, QueuedView, RowView } from '#projections/dispatchMessages.ts'
import type { Status } from '#projections/stepStatus.ts'
import type { Translate } from '#i18n/t.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { Token } from '#ui/shared/Token.tsx'
import styles from './MessageCard.module.css'

export interface MessageCardProps {
  readonly message: Omit<Message, 'version'>
  readonly state: 'plain' | 'sent' | 'dead' | 'gone'
  readonly children: ReactNode
}

/** An event on its way: whose it is, what it says, of which stream; below, where it stands. */
export function MessageCard({ message, state, children }: MessageCardProps) {
  const model = useSession(({ trace }) => trace.model)
  const { process, type, stream, eventId } = message
  return (
    <li className={styles.card} data-state={state} data-event={eventId}>
      <p className={styles.head}>
        {process !== '' && <Token process={process} command={commandIndex(model, process)} size="small" />}
        <strong>{state === 'sent' ? eventId : type}</strong>
      </p>
      <p className={styles.ids}>
        <span>{stream}</span>
        <span>{eventId}</span>
      </p>
      {children}
    </li>
  )
}

/** One line of it with the shape of a status. */
export function CardLine({
  status,
  children,
}: {
  readonly status: Status | null
  readonly children: ReactNode
}) {
  return (
    <p className={styles.line} data-status={status ?? 'none'}>
      {status && <StatusGlyph status={status} />}
      <span>{children}</span>
    </p>
  )
}

export function Row({ row }: { readonly row: RowView }) {
  const t = useT()
  const status = row.state === 'sent' ? 'ok' : row.state === 'published' ? 'retry' : 'waiting'
  return (
    <MessageCard message={row} state={row.state === 'sent' ? 'sent' : 'plain'}>
      <CardLine status={status}>{t(`messages.row.${row.state}`)}</CardLine>
    </MessageCard>
  )
}

export function QueuedMessage({
  message,
  max,
}: {
  readonly message: QueuedView
  readonly max: number | null
}) {
  const t = useT()
  const { deliveries, availableAt, isCopy, holder, leaseUntil } = message
  return (
    <MessageCard message={message} state="plain">
      {isCopy && <CardLine status="duplicate">{t('messages.copy')}</CardLine>}
      {deliveries > 0 && holder === null && (
        <CardLine status="retry">{againText(t, deliveries + 1, max)}</CardLine>
      )}
      <CardLine status="waiting">
        {holder !== null && leaseUntil !== null
          ? t('messages.leased', { process: holder, at: leaseUntil })
          : availableAt === null
            ? t('messages.waits')
            : t('messages.availableAt', { at: availableAt })}
      </CardLine>
    </MessageCard>
  )
}

const againText = (t: Translate, delivery: number, max: number | null): string =>
  max === null ? t('background.deliveryUnbounded', { delivery }) : t('background.delivery', { delivery, max })
