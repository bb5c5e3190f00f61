import type { ReactNode } from 'react'
import { useT } from '#ui/shared/context.ts'
import { EffectIcon } from './EffectIcon.tsx'
import type { OutsidePanel } from '#projections/outside.ts'
import styles from './Window.module.css'

export interface WindowProps {
  readonly panel: OutsidePanel
  readonly title: string
  /** What it comes to. */
  readonly total: string
  readonly children: readonly ReactNode[]
}

/** A small window on somebody's desk. */
export function Window({ panel: { kind, earlier, later }, title, total, children }: WindowProps) {
  const t = useT()
  return (
    <article className={styles.window} data-effect={kind} aria-label={title}>
      <header className={styles.head}>
        <EffectIcon kind={kind} />
        <h3>{title}</h3>
        <strong>{total}</strong>
      </header>
      {children.length === 0 ? (
        <p className={styles.empty}>{t('outside.empty')}</p>
      ) : (
        <ul className={styles.rows}>
          {earlier > 0 && <li className={styles.more}>{t('outside.earlier', { count: earlier })}</li>}
          {children}
          {later > 0 && <li className={styles.more}>{t('outside.later', { count: later })}</li>}
        </ul>
      )}
    </article>
  )
}
