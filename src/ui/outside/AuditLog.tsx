import type { OutsidePanel } from '#projections/outside.ts'
import { useT } from '#ui/shared/context.ts'
import { EventOf } from './EventOf.tsx'
import { OutsideRow } from './OutsideRow.tsx'
import styles from './EventOf.module.css'
import { Window } from './Window.tsx'

/** What an auditor would read: a row per event, in the order in which they were written. */
export function AuditLog({ panel }: { readonly panel: OutsidePanel }) {
  const t = useT()
  const { items, happened } = panel
  return (
    <Window
      panel={panel}
      title={t('outside.audit.title')}
      total={t('outside.audit.count', { count: happened })}
    >
      {items.map((item) => (
        <OutsideRow key={item.key} item={item}>
          <code className={styles.type}>{item.type}</code>
          <EventOf item={item} />
        </OutsideRow>
      ))}
    </Window>
  )
}
