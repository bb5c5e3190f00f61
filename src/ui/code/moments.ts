// What is on each line at one moment: who stands there, who is at work inside, what was just run, what is said beside it.

import type { CodeLines, LineFact, ListFact, LiveLine } from '#projections/codeLines.ts'
import type { CodeFile } from './rows.ts'

export interface RowMoment {
  readonly live: readonly LiveLine[]
  readonly inside: readonly LiveLine[]
  /** Who just ran it. */
  readonly ran: readonly string[]
  readonly facts: readonly LineFact[]
  readonly lists: readonly ListFact[]
  /** Facts are said here at some moment of the run, so there is room for them. */
  readonly keepsRoom: boolean
}

const nothing: RowMoment = { live: [], inside: [], ran: [], facts: [], lists: [], keepsRoom: false }

type Draft = { -readonly [Key in keyof RowMoment]: RowMoment[Key] }

export function momentsOf(
  files: readonly CodeFile[],
  lines: CodeLines,
  factLines: ReadonlySet<number>,
): (index: number) => RowMoment {
  const moments = new Map<number, Draft>()
  const at = (index: number): Draft => {
    const known = moments.get(index) ?? { ...nothing }
    moments.set(index, known)
    return known
  }
  const rows = files.flatMap((file) => file.rows)
  const factRowOf = (line: number): number => rows[line]?.factRow ?? line
  for (const live of lines.live) {
    const here = at(live.line)
    here.live = [...here.live, live]
    for (const index of live.inside) at(index).inside = [...at(index).inside, live]
  }
  for (const { process, line } of lines.ran) at(line).ran = [...at(line).ran, process]
  for (const fact of lines.facts) {
    const here = at(factRowOf(fact.line))
    here.facts = [...here.facts, fact]
  }
  for (const line of factLines) at(factRowOf(line)).keepsRoom = true
  for (const { index } of rows.filter(({ holdsList }) => holdsList)) at(index).lists = lines.lists
  return (index) => moments.get(index) ?? nothing
}
