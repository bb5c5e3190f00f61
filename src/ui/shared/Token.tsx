// The token that stands for a process wherever it is spoken of. Its letter is text, so a sentence with a token in it can be read aloud.

import { hueOfProcess } from './processHue.ts'
import styles from './Token.module.css'

export interface TokenProps {
  readonly process: string
  /** Index of its command; -1: a worker or the relay. */
  readonly command: number
  readonly size?: 'small' | 'text' | 'card'
}

export function Token({ process, command, size = 'text' }: TokenProps) {
  return (
    <span
      className={styles.token}
      data-size={size}
      data-long={process.length > 1}
      data-hue={hueOfProcess(process, command)}
    >
      {process}
    </span>
  )
}
