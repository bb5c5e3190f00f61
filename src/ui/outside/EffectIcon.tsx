// What arrives in the outside world: points, an e-mail, an audit row; and the mark of a message about what was never committed.

import type { EffectKind } from '#projections/outside.ts'
import styles from './EffectIcon.module.css'

const shapes = {
  points: <path d="m8 1.9 1.8 3.8 4.1.5-3 2.9.8 4.1L8 11.2l-3.7 2 .8-4.1-3-2.9 4.1-.5z" />,
  email: <path d="M2 3.5h12v9H2zM2.3 4l5.7 4.6L13.7 4" />,
  audit: <path d="M3.5 1.8h6.2l2.8 2.8v9.6h-9zM5.6 6h2.6M5.6 8.6h4.8M5.6 11.2h4.8" />,
} satisfies Record<EffectKind, unknown>

export function EffectIcon({ kind }: { readonly kind: EffectKind }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

export function GhostGlyph() {
  return (
    <svg className={styles.ghost} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.6 14.6V7.2a5.4 5.4 0 0 1 10.8 0v7.4l-2-1.6-1.7 1.6L8 13l-1.7 1.6L4.6 13z" />
      <path className={styles.eyes} d="M6.2 7.2h.01M9.8 7.2h.01" />
    </svg>
  )
}
