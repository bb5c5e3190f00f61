// The outside world: expected against actual in large figures, and below them what a customer, a mail client and an auditor have before them.

import { outsideOf, type OutsidePanel } from '#projections/outside.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { AuditLog } from './AuditLog.tsx'
import { Inbox } from './Inbox.tsx'
import { OutsideFigures } from './OutsideFigures.tsx'
import styles from './OutsideWorld.module.css'
import { PointsAccount } from './PointsAccount.tsx'

/** `figures`: they stand elsewhere where there is little room. */
export function OutsideWorld({ figures = true }: { readonly figures?: boolean }) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const panels = outsideOf(trace, cursor, world)
  return (
    <section className={styles.outside} aria-label={t('outside')}>
      {figures && (
        <>
          <h2 className={styles.title}>{t('outside')}</h2>
          <OutsideFigures panels={panels} />
        </>
      )}
      <div className={styles.panels}>
        {panels.map((panel) => (
          <Panel key={panel.kind} panel={panel} />
        ))}
      </div>
    </section>
  )
}

function Panel({ panel }: { readonly panel: OutsidePanel }) {
  switch (panel.kind) {
    case 'points':
      return <PointsAccount panel={panel} />
    case 'email':
      return <Inbox panel={panel} />
    case 'audit':
      return <AuditLog panel={panel} />
  }
}

/** The figures alone, in one row. */
export function OutsideSummary() {
  const { trace, cursor, world } = useMoment()
  const t = useT()
  return (
    <div role="group" aria-label={`${t('outside')}: ${t('outside.figures')}`}>
      <OutsideFigures panels={outsideOf(trace, cursor, world)} />
    </div>
  )
}
