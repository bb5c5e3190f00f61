// The lines of all files, one below the other. One of them has the focus; the arrows lead to the others. The panel scrolls by itself to where
// the last step led, and nothing else on the page moves with it.

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Translate } from '#i18n/t.ts'
import { CodeLine } from './CodeLine.tsx'
import { columnsOf, type CodeFile, type CodeRow } from './rows.ts'
import type { RowMoment } from './moments.ts'
import styles from './CodeLines.module.css'

export interface CodeLinesProps {
  readonly t: Translate
  /** Id of what tells how it is used. */
  readonly how: string
  readonly files: readonly CodeFile[]
  readonly momentOf: (index: number) => RowMoment
  readonly breakpoints: readonly string[]
  /** Lines to keep in sight; where there is no room for all of them, the last ones. */
  readonly follow: readonly number[]
  readonly onBreakpoint: (node: string) => void
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: (_index, last) => last,
}

export function CodeLines({ t, how, files, momentOf, breakpoints, follow, onBreakpoint }: CodeLinesProps) {
  const box = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<number | null>(null)
  const last = files.reduce((sum, { rows }) => sum + rows.length, 0) - 1
  const tabbed = Math.min(focus ?? follow.at(-1) ?? 0, last)
  useFollowing(box, follow)
  const toggle = ({ breaksOn }: CodeRow) => {
    if (breaksOn !== null) onBreakpoint(breaksOn)
  }
  const onKey = (event: KeyboardEvent, row: CodeRow) => {
    const move = moves[event.key]
    if (event.key === 'Enter') toggle(row)
    else if (move) focusLine(box.current, Math.max(0, Math.min(last, move(row.index, last))))
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      className={styles.lines}
      role="grid"
      aria-label={t('code.lines')}
      aria-describedby={how}
      style={{ ['--columns' as string]: columnsOf(files), ['--letter' as string]: letterWidth() }}
    >
      {files.map(({ name, rows }) => (
        <div key={name} role="rowgroup" className={styles.file} data-file={name} aria-label={name}>
          {files.length > 1 && (
            <p className={styles.name} aria-hidden="true">
              {name}
            </p>
          )}
          {rows.map((row) => (
            <CodeLine
              key={row.index}
              t={t}
              row={row}
              moment={momentOf(row.index)}
              hasBreakpoint={hasBreakpoint(row, breakpoints)}
              isFocus={row.index === tabbed}
              onFocus={setFocus}
              onToggle={toggle}
              onKey={onKey}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

const hasBreakpoint = ({ nodes, breaksOn }: CodeRow, breakpoints: readonly string[]): boolean =>
  nodes.some((node) => breakpoints.includes(node)) || (breaksOn !== null && breakpoints.includes(breaksOn))

let measured = 0

/** How wide a letter of the code is, in parts of its size: fonts differ by a fifth. */
function letterWidth(): number {
  if (measured > 0) return measured
  const pen = document.createElement('canvas').getContext('2d')
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font-mono')
  if (pen) pen.font = `100px ${font}`
  measured = (pen?.measureText('0').width ?? 60) / 100
  return measured
}

const lineIn = (box: HTMLElement | null, index: number): HTMLElement | null | undefined =>
  box?.querySelector<HTMLElement>(`[data-line="${index}"]`)

export const focusLine = (box: HTMLElement | null, index: number): void => lineIn(box, index)?.focus()

/** Room above the line that is followed, for the file's name and a line before, and below what is said beneath it. */
const room = { above: 48, below: 26 }

function useFollowing(box: React.RefObject<HTMLDivElement | null>, follow: readonly number[]): void {
  const wanted = follow.join(' ')
  useEffect(() => {
    const outer = box.current
    if (!outer) return undefined
    const followAll = () => {
      for (const index of wanted.split(' ')) {
        const line = lineIn(outer, Number(index))
        if (line) bringIntoSight(outer, line)
      }
    }
    followAll()
    // What comes late beside the panel, such as the timeline, changes how much of it is seen.
    const observer = new ResizeObserver(followAll)
    observer.observe(outer)
    return () => observer.disconnect()
  }, [box, wanted])
}

function bringIntoSight(outer: HTMLElement, line: HTMLElement): void {
  const top = line.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop
  const bottom = top + (line.parentElement ?? line).offsetHeight
  if (top - room.above < outer.scrollTop) outer.scrollTop = top - room.above
  else if (bottom + room.below > outer.scrollTop + outer.clientHeight)
    outer.scrollTop = bottom + room.below - outer.clientHeight
}
