import { NoticeBar } from '#ui/later/views.ts'
import { useSession } from '#ui/shared/context.ts'
import styles from './Notice.module.css'

/** Where the page speaks up. It is there from the beginning, so that readers hear what comes into it. */
export function Notice() {
  const has = useSession((state) => state.notice !== null)
  return (
    <div role="alert" className={styles.place}>
      {has && <NoticeBar />}
    </div>
  )
}
