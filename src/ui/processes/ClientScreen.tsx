import { clientScreenOf } from '#projections/clientScreen.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './ClientScreen.module.css'

/** The screen of the person who sent the command: to whom a failure shows, and how. */
export function ClientScreen({ process: id }: { readonly process: string }) {
  const t = useT()
  const { trace, world } = useMoment()
  const process = world.processes.find((each) => each.id === id)
  if (!process) return null
  const { key, values, status } = clientScreenOf(trace.model, process)
  return (
    <figure className={styles.screen} aria-label={t('card.screen', { process: id })}>
      <span className={styles.dots} aria-hidden="true" />
      <p>
        {status && <StatusGlyph status={status} />}
        {t.filled(`client.${key}`, values)}
      </p>
    </figure>
  )
}
