// A link as a QR code: one path, dark on light in both themes, because that is what cameras read.

import { useMemo } from 'react'
import { encode } from 'uqr'

interface QrCodeProps {
  readonly text: string
  /** What it is the code of, for those who cannot see it. */
  readonly label: string
  readonly className?: string | undefined
}

/** Modules of quiet around the code; readers want four. */
const quiet = 4

export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text])
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

/** A run of dark modules is one rectangle. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const rectangles: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const start = x
      while (row[x]) x++
      if (x > start) rectangles.push(`M${start} ${y}h${x - start}v1h${start - x}z`)
    }
  })
  return { size, path: rectangles.join('') }
}
