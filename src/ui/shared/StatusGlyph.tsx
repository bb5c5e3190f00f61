// The shape of a status, in its colour: the same seven shapes everywhere on the page.

import type { Status } from '#projections/stepStatus.ts'
import styles from './StatusGlyph.module.css'

const glyphs = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.body} />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.7" className={styles.mark} />
    </>
  ),
  conflict: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8z" className={styles.body} />
      <path d="M8 4.4v4.2M8 11.2h.01" className={styles.mark} />
    </>
  ),
  retry: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.5" className={styles.body} />
      <path d="M11.2 8.4A3.3 3.3 0 1 1 9.9 5.4M10 3.2v2.4H7.6" className={styles.mark} />
    </>
  ),
  failed: (
    <>
      <path d="M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z" className={styles.body} />
      <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" className={styles.mark} />
    </>
  ),
  lost: (
    <>
      <circle cx="8" cy="8" r="6.6" className={styles.dashed} />
      <path d="m3.6 12.4 8.8-8.8" className={styles.line} />
    </>
  ),
  duplicate: (
    <>
      <rect x="1" y="1" width="9.5" height="9.5" rx="2" className={styles.line} />
      <rect x="5.5" y="5.5" width="9.5" height="9.5" rx="2" className={styles.body} />
    </>
  ),
  waiting: (
    <>
      <path
        d="M3.5 1.2h9M3.5 14.8h9M4.6 1.2c0 4 2.6 4.6 2.6 6.8s-2.6 2.8-2.6 6.8M11.4 1.2c0 4-2.6 4.6-2.6 6.8s2.6 2.8 2.6 6.8"
        className={styles.line}
      />
      <path d="M5.4 13.8 8 10.6l2.6 3.2z" className={styles.body} />
    </>
  ),
} satisfies Record<Status, unknown>

export function StatusGlyph({ status }: { readonly status: Status }) {
  return (
    <svg className={styles.glyph} data-status={status} viewBox="0 0 16 16" aria-hidden="true">
      {glyphs[status]}
    </svg>
  )
}
