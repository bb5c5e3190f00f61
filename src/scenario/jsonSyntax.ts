// Where a text stops being JSON. `JSON.parse` says it in another wording in every engine, often without line and column, and follows any
// depth; this scanner answers the same everywhere, and before anything is built.

export type JsonFlaw =
  | { readonly kind: 'syntax'; readonly offset: number; readonly expected: string }
  | { readonly kind: 'tooDeep'; readonly offset: number }

/** Thrown and caught within this file. */
class Flaw extends Error {
  readonly flaw: JsonFlaw
  constructor(flaw: JsonFlaw) {
    super(flaw.kind)
    this.flaw = flaw
  }
}

const space = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const word = /true|false|null/y
const hex = /[0-9a-fA-F]{4}/y

/** The first flaw of `text`, or undefined if it is JSON of at most `depth` levels. O(length). */
export function jsonFlawOf(text: string, depth: number): JsonFlaw | undefined {
  try {
    const end = skip(text, value(text, skip(text, 0), depth))
    return end === text.length ? undefined : { kind: 'syntax', offset: end, expected: 'end' }
  } catch (error) {
    if (error instanceof Flaw) return error.flaw
    throw error
  }
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const skip = (text: string, at: number): number => match(space, text, at) ?? at

const wrong = (offset: number, expected: string): Flaw => new Flaw({ kind: 'syntax', offset, expected })

function value(text: string, at: number, depth: number): number {
  const first = text[at]
  if (first === '"') return string(text, at)
  if (first !== '{' && first !== '[') {
    const end = match(word, text, at) ?? match(number, text, at)
    if (end === undefined) throw wrong(at, 'value')
    return end
  }
  if (depth === 0) throw new Flaw({ kind: 'tooDeep', offset: at })
  return first === '{' ? members(text, at, '}', keyed, depth) : members(text, at, ']', value, depth)
}

type Member = (text: string, at: number, depth: number) => number

const keyed: Member = (text, at, depth) => {
  if (text[at] !== '"') throw wrong(at, '"')
  const colon = skip(text, string(text, at))
  if (text[colon] !== ':') throw wrong(colon, ':')
  return value(text, skip(text, colon + 1), depth)
}

function members(text: string, open: number, close: string, member: Member, depth: number): number {
  let at = skip(text, open + 1)
  if (text[at] === close) return at + 1
  for (;;) {
    at = skip(text, member(text, at, depth - 1))
    if (text[at] === close) return at + 1
    if (text[at] !== ',') throw wrong(at, `, | ${close}`)
    at = skip(text, at + 1)
  }
}

/** By hand: a pattern would have to remember every character of a long string. */
function string(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') return at + 1
    if (character < ' ') throw wrong(at, '"')
    if (character !== '\\') continue
    at++
    if (text[at] === 'u' ? match(hex, text, at + 1) === undefined : !'"\\/bfnrt'.includes(text[at] ?? '-'))
      throw wrong(at - 1, '\\" | \\\\ | \\/ | \\b | \\f | \\n | \\r | \\t | \\uXXXX')
  }
  throw wrong(text.length, '"')
}

/** Line and column of an offset, both from 1. */
export function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
