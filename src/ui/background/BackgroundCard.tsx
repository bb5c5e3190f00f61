import type { BackgroundCard as Card } from '#projections/dispatchCards.ts'
import type { Translate } from '#i18n/t.ts'
import { StepSign } from '#ui/foresight/StepSign.tsx'
import { hueOfProcess } from '#ui/shared/processHue.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { StepButton } from '#ui/shared/StepButton.tsx'
import { Token } from '#ui/shared/Token.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './Background.module.css'
import { refusalText } from './refusalText.ts'

export interface BackgroundCardProps {
  readonly card: Card
  readonly hotkey: number | null
  readonly isSuggested: boolean
}

/** A worker or the relay: what it holds, how far it is with it, what a press makes it do. */
export function BackgroundCard({ card, hotkey, isSuggested }: BackgroundCardProps) {
  const t = useT()
  return (
    <li
      className={styles.card}
      data-hue={hueOfProcess(card.id, -1)}
      data-suggested={isSuggested}
      data-process={card.id}
      data-background
    >
      <div className={styles.head}>
        <Token process={card.id} command={-1} size="card" />
        <h3>{t(`background.${card.kind}`)}</h3>
      </div>
      <State card={card} />
      <Step card={card} hotkey={hotkey} isSuggested={isSuggested} />
      <StepSign choice={card.id} />
    </li>
  )
}

function State({ card }: { readonly card: Card }) {
  const t = useT()
  const { down, throwsNext, held, rows } = card
  if (down)
    return (
      <p className={styles.state} data-status="failed">
        <StatusGlyph status="failed" />
        {down.until === null ? t('background.downForGood') : t('background.downUntil', { at: down.until })}
      </p>
    )
  return (
    <p className={styles.state} {...(throwsNext ? { 'data-status': 'failed' } : {})}>
      {throwsNext && <StatusGlyph status="failed" />}
      <span>
        {throwsNext && <>{t('background.throwsNext')}. </>}
        {held ? (
          <>
            <code>{`${held.type} ${held.eventId}`}</code> {heldText(t, card)}
          </>
        ) : rows > 0 ? (
          t('background.rows', { count: rows })
        ) : (
          !throwsNext && t('background.idle')
        )}
      </span>
    </p>
  )
}

function heldText(t: Translate, { held, handled }: Card): string {
  if (!held) return ''
  const { delivery, max, leaseUntil, isOverdue } = held
  return t.list([
    max === null
      ? t('background.deliveryUnbounded', { delivery })
      : t('background.delivery', { delivery, max }),
    ...(handled && handled.done > 0 ? [t('background.handled', handled)] : []),
    ...(isOverdue ? [t('background.overdue')] : []),
    ...(leaseUntil !== null && !isOverdue ? [t('background.lease', { at: leaseUntil })] : []),
  ])
}

function Step({ card, hotkey, isSuggested }: BackgroundCardProps) {
  const t = useT()
  const player = usePlayer()
  const { id, refusal, action } = card
  const deed = action ? t.filled(`do.${action.key}`, { ...action.values }) : ''
  return (
    <StepButton
      process={id}
      about={refusal ? refusalText(t, refusal) : deed}
      isRefused={refusal !== undefined}
      isSuggested={isSuggested}
      hotkey={hotkey}
      onStep={() => player.choose({ kind: 'advance', process: id })}
    />
  )
}
