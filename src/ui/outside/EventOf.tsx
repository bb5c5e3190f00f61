import { commandIndex } from '#projections/commandNamed.ts'
import type { OutsideItem } from '#projections/outside.ts'
import { useSession } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import styles from './EventOf.module.css'

/** By which event something came about: whose it is, of which stream, and the id by which a log would name it. */
export function EventOf({ item: { process, stream, eventId } }: { readonly item: OutsideItem }) {
  const model = useSession(({ trace }) => trace.model)
  return (
    <span className={styles.event}>
      {process !== '' && <Token process={process} command={commandIndex(model, process)} size="small" />}
      <span>{stream}</span>
      <span className={styles.id}>{eventId}</span>
    </span>
  )
}
