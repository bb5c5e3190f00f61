// One line of code: the margin with tokens and node number, the code, what came of it, and what is wrong with it.

import type { FocusEvent, KeyboardEvent } from 'react'
import type { Translate } from '#i18n/t.ts'
import type { LiveLine } from '#projections/codeLines.ts'
import { hueOfMark } from '#ui/flowchart/hueOfMark.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import { TokenFan } from './CodeToken.tsx'
import { descriptionOf } from './describeRow.ts'
import { FactChip, ListChip } from './FactChip.tsx'
import type { RowMoment } from './moments.ts'
import type { CodeRow } from './rows.ts'
import styles from './CodeLine.module.css'

export interface CodeLineProps {
  readonly t: Translate
  readonly row: CodeRow
  readonly moment: RowMoment
  readonly hasBreakpoint: boolean
  /** The one line that the Tab key leads to. */
  readonly isFocus: boolean
  readonly onFocus: (index: number) => void
  readonly onToggle: (row: CodeRow) => void
  readonly onKey: (event: KeyboardEvent, row: CodeRow) => void
}

export function CodeLine({
  t,
  row,
  moment,
  hasBreakpoint,
  isFocus,
  onFocus,
  onToggle,
  onKey,
}: CodeLineProps) {
  const { live, inside, ran } = moment
  const there = live.length > 0 ? live : inside
  const facts = <Facts t={t} row={row} moment={moment} />
  return (
    <div className={styles.row} role="row">
      <div
        role="gridcell"
        tabIndex={isFocus ? 0 : -1}
        className={styles.line}
        aria-label={descriptionOf(t, row, moment, hasBreakpoint)}
        data-line={row.index}
        data-nodes={row.nodes.join(' ')}
        data-at={live.map(({ process }) => process).join(' ')}
        data-live={live.some(({ state }) => state !== 'done')}
        data-ran={ran.length > 0}
        data-mistake={row.mistake ?? undefined}
        data-breakpoint={hasBreakpoint}
        style={groundOf(there)}
        onFocus={(event: FocusEvent) => {
          if (event.target === event.currentTarget) onFocus(row.index)
        }}
        onKeyDown={(event) => onKey(event, row)}
      >
        <span
          className={styles.margin}
          data-can={row.breaksOn !== null}
          aria-hidden="true"
          onClick={() => onToggle(row)}
        >
          {there.length > 0 && <TokenFan live={there} isInside={live.length === 0} />}
          <span className={styles.number}>{row.number}</span>
        </span>
        <code className={styles.code} aria-hidden="true" style={{ paddingLeft: `${row.indent}ch` }}>
          {row.pieces.map(({ kind, text }, index) => (
            // The pieces of a line don't change places.
            <span key={index} data-token={kind}>
              {text}
            </span>
          ))}
        </code>
        {row.factPlace === 'beside' && facts}
      </div>
      {row.factPlace === 'below' && facts}
      {row.mistake && (
        <p className={styles.mistake} data-status="failed" aria-hidden="true">
          <StatusGlyph status="failed" />
          <span>
            <b>{t('code.mistake')}</b> {t(`code.mistake.${row.mistake}`)}
          </span>
        </p>
      )}
    </div>
  )
}

function Facts({ t, row, moment }: Pick<CodeLineProps, 't' | 'row' | 'moment'>) {
  const { facts, lists, keepsRoom } = moment
  const hasRoom = keepsRoom || row.holdsList
  if (!hasRoom) return null
  const isShort = row.factPlace === 'beside' || facts.length > 2
  return (
    <span
      className={styles.facts}
      data-place={row.factPlace}
      aria-hidden="true"
      style={{ marginLeft: `${row.indent}ch` }}
    >
      {facts.map((fact) => (
        <FactChip key={fact.process} t={t} fact={fact} isShort={isShort} />
      ))}
      {lists.map((list) => (
        <ListChip key={list.process} t={t} list={list} />
      ))}
    </span>
  )
}

/** In stripes where several stand: nobody's line looks like another's. */
function groundOf(there: readonly LiveLine[]): React.CSSProperties | undefined {
  const [first] = there
  if (!first) return undefined
  const tints = there.map((each) => `var(--hue-${hueOfMark(each)}-tint)`)
  const stripe = 100 / tints.length
  const stops = tints.map((tint, i) => `${tint} ${i * stripe}% ${(i + 1) * stripe}%`)
  return {
    backgroundImage:
      tints.length === 1
        ? `linear-gradient(${tints[0]}, ${tints[0]})`
        : `linear-gradient(100deg, ${stops.join(', ')})`,
    ['--bar' as string]: `var(--hue-${hueOfMark(first)}-line)`,
  }
}
