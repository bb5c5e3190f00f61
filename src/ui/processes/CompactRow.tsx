import { useId } from 'react'
import type { Card } from '#projections/card.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { useChoose } from '#ui/shared/useChoose.ts'
import styles from './CompactRow.module.css'

/** One of very many: its letter, its status, and a press steps it. */
export function CompactRow({ card, isSuggested }: { readonly card: Card; readonly isSuggested: boolean }) {
  const t = useT()
  const choose = useChoose()
  const about = useId()
  const isRefused = card.refusal !== undefined
  const { id, pill, text, type } = card
  return (
    <li data-hue={hueOfCommand(card.command)}>
      <button
        type="button"
        className={styles.row}
        data-suggested={isSuggested && !isRefused}
        data-step={id}
        aria-label={t('step', { process: id })}
        aria-describedby={about}
        aria-disabled={isRefused}
        onClick={() => {
          if (!isRefused) choose({ kind: 'advance', process: id })
        }}
      >
        {id}
        {pill.status && <StatusGlyph status={pill.status} />}
        <span id={about} hidden>
          {`${type} ${text}, ${t(`pill.${pill.state}`)}`}
        </span>
      </button>
    </li>
  )
}
