// A process in the margin or in a chip. Several on one line are fanned over each other, the one that may step on top.

import { hueOfMark } from '#ui/flowchart/hueOfMark.ts'
import type { LiveLine } from '#projections/codeLines.ts'
import styles from './CodeToken.module.css'

type Who = Pick<LiveLine, 'process' | 'kind' | 'command'>

/** `inside`: it stands on the line that called this one. */
type State = LiveLine['state'] | 'inside'

export function CodeToken({ process, kind, command, state }: Who & { readonly state?: State }) {
  return (
    <span
      className={styles.token}
      data-hue={hueOfMark({ kind, command })}
      data-state={state}
      data-long={process.length > 1}
    >
      {process}
    </span>
  )
}

/** As wide as the margin has room for, however many there are. */
const fan = 9

export function TokenFan({
  live,
  isInside,
}: {
  readonly live: readonly LiveLine[]
  readonly isInside: boolean
}) {
  const step = live.length < 2 ? 0 : Math.min(9, fan / (live.length - 1))
  return (
    <span className={styles.fan}>
      {live.map(({ process, kind, command, state }, index) => (
        <span key={process} style={{ left: index * step }} className={styles.place}>
          <CodeToken process={process} kind={kind} command={command} state={isInside ? 'inside' : state} />
        </span>
      ))}
    </span>
  )
}
