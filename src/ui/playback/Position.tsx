import { timeAt } from '#projections/momentTime.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import styles from './Position.module.css'

/** Step n of m, and the virtual time there. */
export function Position({ short = false }: { readonly short?: boolean }) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  if (short) return <Short step={cursor} steps={trace.steps.length} />
  const pieces = t.pieces('playback.position', { step: cursor, steps: trace.steps.length, ms: timeAt(world) })
  return (
    <p className={styles.position}>
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : piece.name === 'step' ? (
          <strong key="step">{piece.text}</strong>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

function Short({ step, steps }: { readonly step: number; readonly steps: number }) {
  const t = useT()
  return (
    <p className={styles.position}>
      <strong>{t.number(step)}</strong> / {t.number(steps)}
    </p>
  )
}
