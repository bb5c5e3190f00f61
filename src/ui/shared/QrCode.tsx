// A link as a QR code: one path of ours, dark on light in both themes, because that is what cameras read.

import { useMemo, type ReactNode } from 'react'
import { encode } from 'uqr'
import styles from './QrCode.module.css'

/** Above this (a square of 97 dots) a phone's camera has to try for long. */
const mostVersion = 20

interface QrCodeProps {
  readonly text: string
  readonly label: string
  /** Instead of one that nobody could read. */
  readonly tooDense?: ReactNode
  readonly className?: string | undefined
}

export function QrCode({ text, label, tooDense, className = '' }: QrCodeProps) {
  const drawn = useMemo(() => drawnOf(text), [text])
  if (!drawn) return tooDense
  return (
    <svg
      className={`${styles.code} ${className}`}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={drawn.path} />
    </svg>
  )
}

/** Four dots of quiet around it. null: it does not fit. */
function drawnOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { data, size } = encode(text, { ecc: 'L', maxVersion: mostVersion, border: 4 })
    return { size, path: darkPath(data) }
  } catch {
    return null
  }
}

/** Dark dots in a row are one stroke of the path. */
const darkPath = (modules: readonly (readonly boolean[])[]): string =>
  modules
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`]
      }),
    )
    .join('')
