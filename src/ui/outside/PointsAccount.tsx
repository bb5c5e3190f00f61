import type { OutsidePanel } from '#projections/outside.ts'
import { useT } from '#ui/shared/context.ts'
import { EventOf } from './EventOf.tsx'
import { OutsideRow } from './OutsideRow.tsx'
import styles from './EventOf.module.css'
import { Window } from './Window.tsx'

/** What a shop grants for an order; that it is a round number makes a second time easy to see. */
const perOrder = 100

/** The customer's balance, one booking below the other. */
export function PointsAccount({ panel }: { readonly panel: OutsidePanel }) {
  const t = useT()
  const { items, happened } = panel
  return (
    <Window
      panel={panel}
      title={t('outside.points.title')}
      total={t('outside.points.balance', { count: happened * perOrder })}
    >
      {items.map((item) => (
        <OutsideRow key={item.key} item={item}>
          <b className={styles.amount}>{t('outside.points.row', { count: perOrder })}</b>
          <EventOf item={item} />
        </OutsideRow>
      ))}
    </Window>
  )
}
