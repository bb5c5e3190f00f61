import { scheduleTokens } from '#session/scheduleTokens.ts'
import type { Run } from '#session/run.ts'
import styles from './ForkList.module.css'

const most = 24

/** The first choices of a run as they are written in a schedule. */
export function ScheduleLine({ run }: { readonly run: Run }) {
  const tokens = scheduleTokens(run.schedule)
  return (
    <code className={styles.schedule}>
      {tokens.slice(0, most).join(' ')}
      {tokens.length > most && ' …'}
    </code>
  )
}
