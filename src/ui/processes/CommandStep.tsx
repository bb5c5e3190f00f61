// The button by which a person moves a process. The one that the run would move next is the only filled button on the page.

import { actionOf } from '#projections/action.ts'
import type { Card } from '#projections/card.ts'
import type { Translate } from '#i18n/t.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { useChoose } from '#ui/shared/useChoose.ts'
import styles from './StepButton.module.css'

export interface StepButtonProps {
  readonly card: Card
  readonly hotkey: number | null
  readonly isSuggested: boolean
  /** In a narrow card. */
  readonly isShort?: boolean
}

export function StepButton({ card, hotkey, isSuggested, isShort = false }: StepButtonProps) {
  const t = useT()
  const choose = useChoose()
  const { trace, world } = useMoment()
  const about = `about-${card.id}`
  const process = world.processes.find(({ id }) => id === card.id)
  if (!process) return null
  const isRefused = card.refusal !== undefined
  const action = actionOf(trace.model, world, process)
  const text = isRefused
    ? whyNot(t, card, { status: process.httpStatus, isShort })
    : t.filled(`do.${action.key}`, { ...action.values })
  return (
    <button
      type="button"
      className={styles.step}
      data-suggested={isSuggested && !isRefused}
      data-step={card.id}
      aria-disabled={isRefused}
      aria-describedby={`${about} sign-${card.id}`}
      {...(hotkey === null ? {} : { 'aria-keyshortcuts': String(hotkey) })}
      onClick={() => {
        if (!isRefused) choose({ kind: 'advance', process: card.id })
      }}
    >
      <span className={styles.name}>{t('step', { process: card.id })}</span>
      <span id={about} className={styles.about} aria-hidden="true">
        {text}
      </span>
      {hotkey !== null && !isRefused && (
        <kbd className={styles.key} aria-hidden="true">
          {hotkey}
        </kbd>
      )}
    </button>
  )
}

/** Why a process may not step: mostly because it is done. */
function whyNot(
  t: Translate,
  { refusal, committed, pill }: Card,
  { status, isShort }: { readonly status: number | null; readonly isShort: boolean },
): string {
  if (refusal?.reason === 'hostDown') return t('step.down')
  if (pill.state === 'unknown') return t('step.unanswered')
  if (status === null) return t('step.done')
  return committed === null || isShort
    ? t('step.answered', { status: String(status) })
    : t('step.answeredVersion', { status: String(status), version: committed })
}
