import { Attempts, CardDetails, Pill, ReviewButtons } from '#ui/later/views.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import { useT } from '#ui/shared/context.ts'
import { CardHead } from './CardHead.tsx'
import type { ProcessCardProps } from './cardProps.ts'
import { CommandStep } from './CommandStep.tsx'
import styles from './ProcessCard.module.css'

/** A process in detail: one of two at most. */
export function ProcessCard({ card, hotkey, isSuggested }: ProcessCardProps) {
  const t = useT()
  const { id, command, reviewing, pill } = card
  return (
    <li
      className={styles.card}
      data-hue={hueOfCommand(command)}
      data-suggested={isSuggested}
      data-process={id}
    >
      <CardHead card={card}>
        <Pill state={pill.state} status={pill.status} text={t(`pill.${pill.state}`)} />
      </CardHead>
      {card.attempts && (
        <div className={styles.attempts}>
          <Attempts attempts={card.attempts} state={pill.state} />
        </div>
      )}
      {reviewing ? (
        <ReviewButtons card={card} isSuggested={isSuggested} />
      ) : (
        <CommandStep card={card} hotkey={hotkey} isSuggested={isSuggested} />
      )}
      <CardDetails card={card} />
    </li>
  )
}
