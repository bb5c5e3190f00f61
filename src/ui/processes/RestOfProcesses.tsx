// Commands beyond those that have cards: a row each, which can be stepped too.

import type { Card } from '#projections/card.ts'
import { useT } from '#ui/shared/context.ts'
import { CompactRow } from './CompactRow.tsx'
import styles from './Processes.module.css'

export interface RestOfProcessesProps {
  readonly cards: readonly Card[]
  readonly suggested: string | undefined
}

export function RestOfProcesses({ cards, suggested }: RestOfProcessesProps) {
  const t = useT()
  const done = cards.filter(({ refusal }) => refusal?.reason === 'done').length
  return (
    <>
      <h3 className={styles.rest}>{t('processes.rest', { count: cards.length, done })}</h3>
      <ul className={styles.compact}>
        {cards.map((card) => (
          <CompactRow key={card.id} card={card} isSuggested={card.id === suggested} />
        ))}
      </ul>
    </>
  )
}
