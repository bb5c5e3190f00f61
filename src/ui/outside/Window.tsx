import type { ReactNode } from 'react'
import { useT } from '#ui/shared/context.ts'
import { EffectIcon } from './EffectIcon.tsx'
import type { EffectKind } from '#projections/outside.ts'
import styles from './Window.module.css'

export interface WindowProps {
  readonly kind: EffectKind
  readonly title: string
  /** What it comes to. */
  readonly total: string
  readonly children: readonly ReactNode[]
}

/** A small window on somebody's desk. */
export function Window({ kind, title, total, children }: WindowProps) {
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
        <ul className={styles.rows}>{children}</ul>
      )}
    </article>
  )
}
