// A backoff as a picture: how long the pauses before the next attempts are, or between what and what chance puts them.

import { pausesIn, type Keys } from '#session/editing/form.ts'
import { useWords } from './desk.ts'
import { useValueAt } from './Row.tsx'
import styles from './BackoffCurve.module.css'

/** Before the second to the eighth attempt. */
const count = 7
const [width, height, pitch] = [224, 56, 32]

export function BackoffCurve({ place }: { readonly place: Keys }) {
  const words = useWords()
  const pauses = pausesIn(useValueAt(place), count)
  const longest = Math.max(1, ...pauses.map(({ most }) => most))
  if (pauses.length === 0) return null
  const y = (time: number) => height - 2 - (time / longest) * (height - 14)
  const text = (time: number) => words.number(Math.round(time * 10) / 10)
  const said = pauses.map(({ least, most }) =>
    least === most ? text(most) : words('curve.range', { from: text(least), to: text(most) }),
  )
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.curve}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words('curve.title', { pauses: said.join(', ') })}
      >
        <path className={styles.ground} d={`M0 ${height - 1.5}H${width}`} />
        {pauses.map(({ least, most }, index) => (
          <g key={index}>
            <rect
              className={styles.sure}
              x={index * pitch + 5}
              width={pitch - 10}
              y={y(least)}
              height={height - 2 - y(least)}
            />
            <rect
              className={styles.chance}
              x={index * pitch + 5.5}
              width={pitch - 11}
              y={y(most)}
              height={Math.max(0, y(least) - y(most))}
            />
            <text className={styles.most} x={index * pitch + pitch / 2} y={y(most) - 3}>
              {text(most)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
