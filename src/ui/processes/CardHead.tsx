import type { ReactNode } from 'react'
import type { Card } from '#projections/card.ts'
import { useSession } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import styles from './CardHead.module.css'

/** Who, and what it was asked to do. */
export function CardHead({ card, children }: { readonly card: Card; readonly children?: ReactNode }) {
  const many = useSession(
    ({ trace }) => new Set(trace.model.settings.commands.map(({ stream }) => stream)).size > 1,
  )
  const data = many ? `${card.text} ${card.stream}`.trim() : card.text
  return (
    <div className={styles.head}>
      <Token process={card.id} command={card.command} size="card" />
      <h3 className={styles.title}>
        <span className={styles.type}>{card.type}</span>
        {data !== '' && <span className={styles.data}>{data}</span>}
      </h3>
      {children}
    </div>
  )
}
