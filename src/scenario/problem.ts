// What is wrong with a scenario, as values: where, which kind of mistake, what was expected and what was there. `problemText` says it in
// English for the command line; the page has a sentence per code in its languages. `expected` and `received` are JSON, names of JSON types
// and ranges, never prose, so they need no translation.

export interface Place {
  /** JSON pointer; the empty string is the whole document. */
  readonly path: string
}

export type ValueProblem = Place & {
  readonly code:
    | 'unknownKey'
    | 'missing'
    | 'type'
    | 'choice'
    | 'range'
    | 'length'
    | 'count'
    | 'format'
    | 'notJson'
    | 'unsafeKey'
    | 'tooDeep'
    | 'tooLarge'
    | 'reserved'
    | 'duplicate'
    | 'unknownName'
    | 'inboxNeedsDatabase'
    | 'providerKeyNeedsEmail'
    | 'capBelowBase'
    | 'emptyWindow'
  readonly expected: string
  readonly received: string
}

export type Problem =
  | ValueProblem
  /** The text is no JSON. Line and column from 1. */
  | (Place & {
      readonly code: 'syntax'
      readonly line: number
      readonly column: number
      readonly expected: string
      readonly received: string
    })
  /** No choice can look like this. `index` from 0, as where a run refuses a choice. */
  | (Place & {
      readonly code: 'schedule'
      readonly index: number
      readonly expected: string
      readonly received: string
    })

export type ProblemCode = Problem['code']

/** A value as it fits in a message. */
export function shown(value: unknown): string {
  const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return json.length <= 60 ? json : `${json.slice(0, 57)}…`
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

export type Keys = readonly (string | number)[]

/** JSON pointer (RFC 6901) of the keys on the way. */
export const pointer = (...keys: Keys): string => keys.map((key) => `/${escaped(String(key))}`).join('')

/** Like `"A" | "B"`, cut where the list gets long. */
function alternatives(names: readonly string[]): string {
  const quoted = names.slice(0, 20).map((each) => JSON.stringify(each))
  return (names.length > 20 ? [...quoted, '…'] : quoted).join(' | ')
}

export const unknownName = (keys: Keys, names: readonly string[], received: string): ValueProblem => ({
  path: pointer(...keys),
  code: 'unknownName',
  expected: alternatives(names),
  received: shown(received),
})

function sentence(problem: Problem): string {
  const { expected, received } = problem
  switch (problem.code) {
    case 'unknownKey':
      return `unknown key ${received}; known here: ${expected || 'none'}`
    case 'missing':
      return `missing, expected ${expected}`
    case 'type':
    case 'choice':
      return `expected ${expected}, received ${received}`
    case 'range':
      return `expected ${expected}, received ${received}`
    case 'length':
      return `expected ${expected} characters, received ${received}`
    case 'count':
      return `expected ${expected} items, received ${received}`
    case 'format':
      return `expected text like ${expected}, received ${received}`
    case 'notJson':
      return `expected a JSON value, received ${received}`
    case 'unsafeKey':
      return `the key ${received} is not allowed`
    case 'tooDeep':
      return `nested deeper than ${expected} levels`
    case 'tooLarge':
      return `larger than ${expected} (${received})`
    case 'reserved':
      return `${received} is reserved; expected ${expected}`
    case 'duplicate':
      return `${received} is used before, at ${expected}`
    case 'unknownName':
      return `expected one of ${expected || '(there is none)'}, received ${received}`
    case 'inboxNeedsDatabase':
      return `expected ${expected}, received ${received}: an inbox row shares a transaction with the effect, and an e-mail is in no transaction`
    case 'providerKeyNeedsEmail':
      return `expected ${expected}, received ${received}: only the e-mail provider knows keys; points and audit rows are in our own database`
    case 'capBelowBase':
      return `expected at least baseMs (${expected}), received ${received}`
    case 'emptyWindow':
      return `expected more than fromMs (${expected}), received ${received}`
    case 'syntax':
      return `line ${problem.line}, column ${problem.column}: expected ${expected}, received ${received}`
    case 'schedule':
      return `choice ${problem.index}: expected ${expected}, received ${received}`
  }
}

/** One line: the path, and what was expected there. */
export const problemText = (problem: Problem): string =>
  problem.path === '' ? sentence(problem) : `${problem.path}: ${sentence(problem)}`
