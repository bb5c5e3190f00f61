import { editorTexts } from '#i18n/editor.ts'
import type { Problem } from '#session/editing/form.ts'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import styles from './ProblemList.module.css'
import { problemLine } from './problemText.ts'

/** Most mistakes of a file are one mistake; more lines than these nobody reads. */
const most = 5

/** What is wrong, where, and what was expected: line by line. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useLateTexts(editorTexts)
  if (!words) return null
  return (
    <ul className={styles.list}>
      {problems.slice(0, most).map((problem) => (
        <li key={`${problem.path} ${problem.code} ${problem.received}`}>{problemLine(words, problem)}</li>
      ))}
      {problems.length > most && <li>{words('problem.moreLines', { count: problems.length - most })}</li>}
    </ul>
  )
}
