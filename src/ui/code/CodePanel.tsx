// The code of what the stage shows, with every process on its line. Props only: it knows neither the session nor where the listing comes from.

import { useId, useMemo, useRef } from 'react'
import type { Translate } from '#i18n/t.ts'
import { textOf, type Code, type Listing, type Role } from '#listings/listing.ts'
import type { CodeLines as CodeLinesAt } from '#projections/codeLines.ts'
import { CodeBar, type Fold } from './CodeBar.tsx'
import { CodeLines, focusLine } from './CodeLines.tsx'
import { FileStrip } from './FileStrip.tsx'
import type { TokenTable } from './listingData.ts'
import { momentsOf } from './moments.ts'
import { filesOf } from './rows.ts'
import styles from './CodePanel.module.css'
import './syntax.css'

export interface CodePanelProps {
  readonly t: Translate
  readonly listing: Listing
  readonly tokens: TokenTable
  /** Where everybody is in it. */
  readonly lines: CodeLinesAt
  /** Lines beside which something is said at some moment of the run. */
  readonly factLines: ReadonlySet<number>
  /** A node's number on the chart; null for a decision. */
  readonly numberOf: (role: Role, node: string) => number | null
  readonly breakpoints: readonly string[]
  /** Whether it is folded away to its bar, and how that is changed; null where it always stands open. */
  readonly fold: Fold | null
  readonly onCode: (code: Code) => void
  readonly onBreakpoint: (node: string) => void
}

export function CodePanel(props: CodePanelProps) {
  const { t, listing, tokens, lines, factLines, numberOf, breakpoints, fold, onCode, onBreakpoint } = props
  const files = useMemo(() => filesOf(listing, tokens, numberOf), [listing, tokens, numberOf])
  const momentOf = useMemo(() => momentsOf(files, lines, factLines), [files, lines, factLines])
  const text = useMemo(() => listing.files.map((file) => textOf(file, listing.words)).join('\n'), [listing])
  const [first] = files
  const how = useId()
  const panel = useRef<HTMLElement>(null)
  const isOpen = fold?.isOpen ?? true
  const mistake = isOpen ? files.flatMap(({ rows }) => rows).find((row) => row.mistake) : undefined
  return (
    <section ref={panel} className={styles.panel} aria-label={t('code')} tabIndex={-1}>
      <CodeBar
        t={t}
        code={listing.code}
        name={files.length === 1 && first ? first.name : null}
        text={text}
        onCode={onCode}
        onMistake={mistake ? () => focusLine(panel.current, mistake.index) : null}
        fold={fold}
      />
      <p id={how} hidden>
        {t('code.how')}
      </p>
      {isOpen && files.length > 1 && (
        <FileStrip
          t={t}
          files={files}
          live={lines.live}
          onFile={({ rows: [row] }) => row && focusLine(panel.current, row.index)}
        />
      )}
      {isOpen && (
        <CodeLines
          t={t}
          how={how}
          files={files}
          momentOf={momentOf}
          breakpoints={breakpoints}
          follow={followed(lines)}
          onBreakpoint={onBreakpoint}
        />
      )}
    </section>
  )
}

/** Where the one who stepped last stands now, and before it the one who is going to step; at the beginning, the first line. */
function followed({ live, ran: [ran], next }: CodeLinesAt): readonly number[] {
  const lineOf = (process: string | null | undefined) => {
    const there = live.find((each) => each.process === process)
    return there ? [there.line, ...there.inside.slice(0, 1)] : []
  }
  return [0, ...lineOf(next), ...lineOf(ran?.process)]
}
