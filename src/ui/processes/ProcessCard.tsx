import type { Card } from '#projections/card.ts'
import { hueOfCommand } from '#ui/tokens.ts'
import { useSession, useT } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import { Attempts } from './Attempts.tsx'
import { ClientScreen } from './ClientScreen.tsx'
import { Difference } from './Difference.tsx'
import { Facts } from './Facts.tsx'
import { Pill } from './Pill.tsx'
import styles from './ProcessCard.module.css'
import { ReviewButtons } from './ReviewButtons.tsx'
import { StepButton } from './StepButton.tsx'

export interface ProcessCardProps {
  readonly card: Card
  /** The digit that steps it. */
  readonly hotkey: number | null
  readonly isSuggested: boolean
  /** One of many: it says less. */
  readonly isDense: boolean
}

export function ProcessCard({ card, hotkey, isSuggested, isDense }: ProcessCardProps) {
  const { id, command, reviewing } = card
  return (
    <li
      className={styles.card}
      data-hue={hueOfCommand(command)}
      data-suggested={isSuggested}
      data-dense={isDense}
      data-process={id}
    >
      <Head card={card} />
      {card.attempts && <Attempts attempts={card.attempts} state={card.pill.state} />}
      {reviewing && <Difference process={id} />}
      {reviewing ? (
        <ReviewButtons card={card} isSuggested={isSuggested} />
      ) : (
        <StepButton card={card} hotkey={hotkey} isSuggested={isSuggested} />
      )}
      <Facts card={card} isDense={isDense} />
      {!isDense && <ClientScreen process={id} />}
    </li>
  )
}

function Head({ card }: { readonly card: Card }) {
  const t = useT()
  const many = useSession(({ scenario }) => new Set(scenario.commands.map(({ stream }) => stream)).size > 1)
  return (
    <div className={styles.head}>
      <Token process={card.id} command={card.command} size="card" />
      <h3 className={styles.title}>
        <span className={styles.type}>{card.type}</span>
        <span className={styles.data}>
          {card.text}
          {many && ` ${card.stream}`}
        </span>
      </h3>
      <Pill state={card.pill.state} status={card.pill.status} text={t(`pill.${card.pill.state}`)} />
    </div>
  )
}
