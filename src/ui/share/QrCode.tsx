import { encode } from 'uqr'
import styles from './SharePanel.module.css'

/** Above this (a square of 97 dots) a phone's camera has to try for long. */
const mostVersion = 20

interface QrCodeProps {
  readonly text: string
  readonly label: string
  /** Instead of one that nobody could read. */
  readonly tooDense: string
}

export function QrCode({ text, label, tooDense }: QrCodeProps) {
  const size = modulesOf(text)
  if (!size) return <p className={styles.about}>{tooDense}</p>
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size.length} ${size.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={darkPath(size)} />
    </svg>
  )
}

type Modules = readonly (readonly boolean[])[]

/** null: it does not fit. */
function modulesOf(text: string): Modules | null {
  try {
    return encode(text, { ecc: 'L', maxVersion: mostVersion, border: 4 }).data
  } catch {
    return null
  }
}

/** Dark dots in a row are one stroke of the path. */
const darkPath = (modules: Modules): string =>
  modules
    .flatMap((row, y) =>
      row.flatMap((isDark, x) => {
        if (!isDark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`]
      }),
    )
    .join('')
