// The messages where they are, from left to right as they go: outbox, queue, the workers' hands, dead letters.

import type { ReactNode } from 'react'
import { backgroundCardsOf, type BackgroundCard } from '#projections/dispatchCards.ts'
import { messagesOf, type LetterView, type MessageLists as Lists } from '#projections/dispatchMessages.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import { Hand } from './Hand.tsx'
import { Letter } from './Letter.tsx'
import { QueuedMessage, Row } from './MessageCard.tsx'
import styles from './MessageLists.module.css'

export function MessageLists() {
  const { trace, world } = useMoment()
  const lists = messagesOf(trace, world)
  const t = useT()
  if (!lists) return null
  const { outbox, queue, letters, maxDeliveries } = lists
  const workers = backgroundCardsOf(trace, world).filter(({ kind }) => kind === 'worker')
  const waiting = queue.filter(({ isInHand }) => !isInHand)
  return (
    <section className={styles.lists} aria-label={t('messages')} data-columns={outbox ? 4 : 3}>
      {outbox && <Outbox outbox={outbox} />}
      <Column
        hue="queue"
        title={t(outbox ? 'messages.broker' : 'messages.queue')}
        about={t(outbox ? 'messages.broker.about' : 'messages.queue.about')}
        count={waiting.length}
        carrier={outbox ? 'R' : null}
        empty={t('messages.queue.empty')}
      >
        {waiting.map((message) => (
          <QueuedMessage key={message.id} message={message} max={maxDeliveries} />
        ))}
      </Column>
      <Hands workers={workers} lists={lists} />
      <DeadLetters letters={letters} />
    </section>
  )
}

function Outbox({ outbox: { rows, sentBefore } }: { readonly outbox: NonNullable<Lists['outbox']> }) {
  const t = useT()
  return (
    <Column
      hue="store"
      title={t('messages.outbox')}
      about={t('messages.outbox.about')}
      count={rows.filter(({ state }) => state !== 'sent').length}
      carrier={null}
      empty={t('messages.outbox.empty')}
      note={sentBefore > 0 ? t('messages.sentBefore', { count: sentBefore }) : null}
    >
      {rows.map((row) => (
        <Row key={row.eventId} row={row} />
      ))}
    </Column>
  )
}

function Hands({ workers, lists }: { readonly workers: readonly BackgroundCard[]; readonly lists: Lists }) {
  const t = useT()
  return (
    <Column
      hue="worker"
      title={t('messages.hand')}
      about={t('messages.hand.about')}
      count={workers.filter(({ held }) => held).length}
      carrier="W"
      empty=""
    >
      {workers.map((worker) => (
        <Hand key={worker.id} worker={worker} max={lists.maxDeliveries} />
      ))}
    </Column>
  )
}

function DeadLetters({ letters }: { readonly letters: readonly LetterView[] }) {
  const t = useT()
  return (
    <Column
      hue="none"
      title={t('messages.dead')}
      about={t('messages.dead.about')}
      count={letters.filter(({ state }) => state === 'waiting').length}
      carrier={null}
      empty={t('messages.dead.empty')}
    >
      {letters.map((letter) => (
        <Letter key={letter.letter} letter={letter} />
      ))}
    </Column>
  )
}

interface ColumnProps {
  readonly hue: 'store' | 'queue' | 'worker' | 'none'
  readonly title: string
  readonly about: string
  readonly count: number
  /** Who brings a message here; null: nobody in particular. */
  readonly carrier: 'R' | 'W' | null
  readonly empty: string
  readonly note?: string | null
  readonly children: readonly ReactNode[]
}

function Column({ hue, title, about, count, carrier, empty, note, children }: ColumnProps) {
  const t = useT()
  return (
    <section className={styles.column} data-hue={hue} aria-label={title}>
      <header className={styles.head}>
        {carrier === 'R' && <Token process="R" command={-1} size="small" />}
        <h3>{title}</h3>
        <span className={styles.count}>{t.number(count)}</span>
        <p className={styles.about}>{about}</p>
      </header>
      {note && <p className={styles.note}>{note}</p>}
      {children.length === 0 ? <p className={styles.note}>{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}
