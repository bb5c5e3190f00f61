import type { Card } from '#projections/card.ts'
import type { Translate } from '#i18n/t.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { AttemptMarks } from './Attempts.tsx'
import { CardHead } from './CardHead.tsx'
import type { ProcessCardProps } from './cardProps.ts'
import { CommandStep } from './CommandStep.tsx'
import { ClientScreen } from './ClientScreen.tsx'
import styles from './DenseCard.module.css'
import { StepSign } from '#ui/foresight/StepSign.tsx'
import { ReviewButtons } from './ReviewButtons.tsx'

interface DenseCardProps extends ProcessCardProps {
  /** What its client sees, where there is room for it. */
  readonly withScreen?: boolean
}

/** One of up to eight: who, where it stands in a line, and its button. */
export function DenseCard({ card, hotkey, isSuggested, withScreen = false }: DenseCardProps) {
  const t = useT()
  const { id, command, reviewing, pill, attempts } = card
  return (
    <li
      className={styles.card}
      data-hue={hueOfCommand(command)}
      data-suggested={isSuggested}
      data-process={id}
      data-dense
      data-wide={reviewing}
    >
      <CardHead card={card} />
      <p className={styles.line} data-status={pill.status ?? 'none'}>
        {pill.status && <StatusGlyph status={pill.status} />}
        <span className={styles.text}>{lineText(t, card)}</span>
        {attempts && <AttemptMarks marks={attempts.marks} />}
      </p>
      {reviewing ? (
        <ReviewButtons card={card} isSuggested={isSuggested} />
      ) : (
        <CommandStep card={card} hotkey={hotkey} isSuggested={isSuggested} isShort />
      )}
      {!reviewing && <StepSign choice={id} />}
      {withScreen && <ClientScreen process={id} />}
    </li>
  )
}

/** What matters most about it now: how it ended or was refused, else what it has read. */
function lineText(t: Translate, { pill: { state, status }, read, behind }: Card): string {
  if (read === null || (status !== null && status !== 'retry')) return t(`pill.${state}`)
  return behind > 0
    ? t('card.lineBehind', { version: read, count: behind })
    : t('card.lineRead', { version: read })
}
