import type { Gauge } from '#projections/watching.ts'
import styles from './Watching.module.css'

const width = 200
const height = 40
/** Room for the stroke at the top. */
const inset = 3

/** A value over virtual time, up to now, under its alarm line. The scale is that of the whole run, so nothing jumps while one steps. */
export function Sparkline({
  gauge,
  end,
  name,
}: {
  readonly gauge: Gauge
  readonly end: number
  readonly name: string
}) {
  const { points, line, most } = gauge
  const top = Math.max(line * 1.25, most)
  const x = (at: number): number => (end === 0 ? 0 : round((at / end) * width))
  const y = (value: number): number => round(height - (value / top) * (height - inset))
  const path = points.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')
  const last = points.at(-1)
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <path className={styles.base} d={`M0 ${height - 0.5}H${width}`} />
      <path className={styles.line} d={`M0 ${y(line)}H${width}`} />
      {last && <path className={styles.area} d={`${path}L${x(last.at)} ${height}L0 ${height}z`} />}
      <path className={styles.curve} d={path} />
    </svg>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
