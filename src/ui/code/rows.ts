// A listing as rows: the pieces of every line in the scenario's own words, its number in the margin, and where there is room for what is said
// beside it. What changes from step to step is added by `moments.ts`.

import { inWords, type Listing, type ListingLine, type Mistake, type Role } from '#listings/listing.ts'
import type { TokenTable } from './listingData.ts'
import { tokenKinds, type TokenKind } from './tokenKinds.ts'

export interface Piece {
  readonly kind: TokenKind
  readonly text: string
}

export interface CodeRow {
  /** Counted through all files, from 0. */
  readonly index: number
  /** In its file, from 1. */
  readonly line: number
  /** In characters. */
  readonly indent: number
  readonly pieces: readonly Piece[]
  readonly text: string
  /** The nodes on whose behalf one stands here; none for most lines. */
  readonly nodes: readonly string[]
  /** The node that a breakpoint on this line is set on: where one stands, or whose work goes on here. */
  readonly breaksOn: string | null
  /** Part of what that node does, inside of what was called. */
  readonly isInside: boolean
  /** What is in the margin. */
  readonly number: string
  readonly mistake: Mistake | null
  readonly holdsList: boolean
  /** Where the facts of a line are said, which may be lines further down, at the end of its statement. */
  readonly factRow: number
  /** `below`: the code leaves no room at its right. */
  readonly factPlace: 'beside' | 'below'
}

export interface CodeFile {
  readonly name: string
  readonly role: Role
  readonly rows: readonly CodeRow[]
}

/** Characters that fit into the panel where it is narrowest. */
const width = 44
/** What two short facts take. */
const roomForFacts = 15

export function filesOf(
  listing: Listing,
  tokens: TokenTable,
  numberOf: (role: Role, node: string) => number | null,
): readonly CodeFile[] {
  let first = 0
  return listing.files.map(({ name, role, lines }) => {
    const begin = first
    first += lines.length
    const rows = lines.map((line, i): CodeRow => {
      const end = endOfStatement(lines, i)
      const last = inWords(lines[end]?.text ?? '', listing.words)
      return {
        ...wordsOf(line, tokens, listing.words),
        index: begin + i,
        line: i + 1,
        nodes: line.stands.map(({ node }) => node),
        breaksOn: line.stands[0]?.node ?? line.inside[0]?.node ?? null,
        isInside: line.stands.length === 0 && line.inside.length > 0,
        number: line.stands.map(({ node }) => String(numberOf(role, node) ?? '?')).join(' '),
        mistake: line.mistake,
        holdsList: line.holdsList,
        factRow: begin + end,
        // A list is said with the names of its events: beside the line it would cover it.
        factPlace: line.holdsList || last.length > width - roomForFacts ? 'below' : 'beside',
      }
    })
    return { name: inWords(name, listing.words), role, rows }
  })
}

/** A statement goes on where a line ends or the next one begins in the middle of something. */
function endOfStatement(lines: readonly ListingLine[], index: number): number {
  let end = index
  while (
    lines[end + 1] &&
    (/[([=,]$/.test(lines[end]?.text ?? '') || /^\s*(&&|\|\||when\b|=>|: )/.test(lines[end + 1]?.text ?? ''))
  )
    end++
  return end
}

function wordsOf({ text }: ListingLine, tokens: TokenTable, words: ReadonlyMap<string, string>) {
  const code = text.trim()
  const lengths = tokens[code] ?? []
  const pieces: Piece[] = []
  let at = 0
  for (let i = 0; i < lengths.length; i += 2) {
    const end = at + (lengths[i] ?? 0)
    pieces.push({
      kind: tokenKinds[lengths[i + 1] ?? 0] ?? 'plain',
      text: inWords(code.slice(at, end), words),
    })
    at = end
  }
  return { indent: text.length - text.trimStart().length, pieces, text: inWords(code, words) }
}

/** The longest line, by which the size of the letters is chosen. */
export const columnsOf = (files: readonly CodeFile[]): number =>
  Math.max(1, ...files.flatMap(({ rows }) => rows.map(({ indent, text }) => indent + text.length)))
