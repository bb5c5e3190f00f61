import type { Translate } from '#i18n/t.ts'
import type { LineFact, ListFact } from '#projections/codeLines.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { CodeToken } from './CodeToken.tsx'
import { factText } from './factText.ts'
import styles from './FactChip.module.css'

export interface FactChipProps {
  readonly t: Translate
  readonly fact: LineFact
  readonly isShort: boolean
}

/** What came of a line for one process: its token, and a word or two. */
export function FactChip({ t, fact: { process, kind, command, fact }, isShort }: FactChipProps) {
  return (
    <span className={styles.chip} data-status={fact.status ?? undefined} title={factText(t, fact, 'full')}>
      <CodeToken process={process} kind={kind} command={command} />
      {fact.status !== null && fact.status !== 'ok' && <StatusGlyph status={fact.status} />}
      <span className={styles.text}>{factText(t, fact, isShort ? 'short' : 'usual')}</span>
    </span>
  )
}

/** What is in the aggregate's list just now. */
export function ListChip({
  t,
  list: { process, command, events },
}: {
  readonly t: Translate
  readonly list: ListFact
}) {
  const text = events.length === 0 ? t('code.list.empty') : `[ ${events.join(', ')} ]`
  return (
    <span className={styles.chip} data-empty={events.length === 0} title={text}>
      <CodeToken process={process} kind="command" command={command} />
      <code className={styles.text}>{text}</code>
    </span>
  )
}
