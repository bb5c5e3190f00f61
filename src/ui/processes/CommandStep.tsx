// The step of a command's process.

import { actionOf } from '#projections/action.ts'
import type { Card } from '#projections/card.ts'
import type { Translate } from '#i18n/t.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { StepButton } from '#ui/shared/StepButton.tsx'
import { useChoose } from '#ui/shared/useChoose.ts'

export interface CommandStepProps {
  readonly card: Card
  readonly hotkey: number | null
  readonly isSuggested: boolean
  /** In a narrow card. */
  readonly isShort?: boolean
}

export function CommandStep({ card, hotkey, isSuggested, isShort = false }: CommandStepProps) {
  const t = useT()
  const choose = useChoose()
  const { trace, world } = useMoment()
  const process = world.processes.find(({ id }) => id === card.id)
  if (!process) return null
  const isRefused = card.refusal !== undefined
  const action = actionOf(trace.model, world, process)
  return (
    <StepButton
      process={card.id}
      about={
        isRefused
          ? whyNot(t, card, { status: process.httpStatus, isShort })
          : t.filled(`do.${action.key}`, { ...action.values })
      }
      isRefused={isRefused}
      isSuggested={isSuggested}
      hotkey={hotkey}
      onStep={() => choose({ kind: 'advance', process: card.id })}
    />
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
