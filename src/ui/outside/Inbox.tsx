import type { OutsideItem, OutsidePanel } from '#projections/outside.ts'
import type { Translate } from '#i18n/t.ts'
import { useT } from '#ui/shared/context.ts'
import { EventOf } from './EventOf.tsx'
import { OutsideRow } from './OutsideRow.tsx'
import styles from './EventOf.module.css'
import { Window } from './Window.tsx'

/** The customer's inbox. What is in it stays in it. */
export function Inbox({ panel }: { readonly panel: OutsidePanel }) {
  const t = useT()
  const { items, happened } = panel
  return (
    <Window
      panel={panel}
      title={t('outside.email.title')}
      total={t('outside.email.count', { count: happened })}
    >
      {items.map((item) => (
        <OutsideRow key={item.key} item={item} below={subjectOf(t, item)}>
          <b className={styles.from}>{t('outside.email.from')}</b>
          <EventOf item={item} />
        </OutsideRow>
      ))}
    </Window>
  )
}

function subjectOf(t: Translate, { type, stream }: OutsideItem): string {
  switch (type) {
    case 'OrderPaid':
    case 'OrderShipped':
    case 'OrderPlaced':
      return t(`outside.email.${type}`, { stream })
    default:
      return t('outside.email.other', { type, stream })
  }
}
