// Templates: the text that listings are made from. A line of a template is a line of code, and may say at its end
//
//   //@ load            a process on node `load` stands here; `fail<compare`: one that came from `compare`
//   //@ ~decide         the work of `decide` goes on here, inside of what the line with `decide` calls; `~handle:email` only while a
//                       handler that sends e-mails is at work
//   //@ =list           the aggregate's list of events is held here
//   //@ !stale          this line is the mistake
//   //? bounded         the line is there under this condition: `a`, `!a`, `a=b|c`, `a!=b`, several with spaces between
//
// Blocks are `//#if condition`, `//#else`, `//#end`. `//#include name key=value` puts another template in, as far to the right as the
// include stands, with `$key` replaced. One form for both languages.

import type { Answers } from './choices.ts'
import { mistakes, type Inside, type ListingLine, type Mistake, type Stand } from './listing.ts'

export type Part =
  | { readonly kind: 'line'; readonly when: Condition; readonly line: ListingLine }
  | {
      readonly kind: 'if'
      readonly when: Condition
      readonly yes: readonly Part[]
      readonly no: readonly Part[]
    }
  | {
      readonly kind: 'include'
      readonly name: string
      readonly indent: string
      readonly values: ReadonlyMap<string, string>
    }

/** All of these must hold. */
export type Condition = readonly Question[]

export interface Question {
  readonly about: string
  /** The answer must be one of these, or must not. */
  readonly among: readonly string[]
  readonly isMeant: boolean
}

export function holds(condition: Condition, answers: Answers): boolean {
  return condition.every(({ about, among, isMeant }) => {
    const answer = answers[about]
    if (answer === undefined) throw new Error(`Bug: a template asks about ${about}`)
    return among.includes(answer) === isMeant
  })
}

function parseCondition(text: string): Condition {
  return text.split(' ').map((question) => {
    const [, negated, about = '', operator, values = 'yes'] = /^(!?)(\w+)(!?=)?(.*)$/.exec(question) ?? []
    return {
      about,
      among: operator === undefined ? ['yes'] : values.split('|'),
      isMeant: negated !== '!' && operator !== '!=',
    }
  })
}

interface Block {
  readonly parts: Part[]
  /** Of the `if` that it belongs to; the outermost has none. */
  readonly when: Condition
}

export function parseTemplate(text: string): readonly Part[] {
  const outer: Part[] = []
  const blocks: Block[] = [{ parts: outer, when: [] }]
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const block = blocks.at(-1)
    if (!block) throw new Error(`Bug: a block ends too often before ${line}`)
    const [, indent = '', directive, rest = ''] = /^( *)\/\/#(\w+) ?(.*)$/.exec(line) ?? []
    if (directive === undefined) block.parts.push(parseLine(line))
    else if (directive === 'if') open(blocks, block, parseCondition(rest))
    else if (directive === 'else') otherwise(blocks, block)
    else if (directive === 'end') blocks.pop()
    else block.parts.push(parseInclude(indent, rest))
  }
  if (blocks.length !== 1) throw new Error('Bug: a block does not end')
  return outer
}

function open(blocks: Block[], { parts }: Block, when: Condition): void {
  const yes: Part[] = []
  parts.push({ kind: 'if', when, yes, no: [] })
  blocks.push({ parts: yes, when })
}

function otherwise(blocks: Block[], { when }: Block): void {
  blocks.pop()
  const outer = blocks.at(-1)
  const opened = outer?.parts.pop()
  if (opened?.kind !== 'if') throw new Error('Bug: an else without an if')
  const parts: Part[] = []
  outer?.parts.push({ ...opened, no: parts })
  blocks.push({ parts, when })
}

function parseInclude(indent: string, text: string): Part {
  const [name = '', ...pairs] = text.split(' ')
  const values = new Map(
    pairs.map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=')
      return [key, value]
    }),
  )
  return { kind: 'include', name, indent, values }
}

function parseLine(line: string): Part {
  const [, text = '', marks = '', condition] = /^(.*?)(?: *\/\/@ (.*?))?(?: *\/\/\? (.*))?$/.exec(line) ?? []
  const words = marks.split(' ').filter((word) => word !== '')
  const starting = (sign: string): string[] =>
    words.filter((word) => word.startsWith(sign)).map((word) => word.slice(sign.length))
  return {
    kind: 'line',
    when: condition === undefined ? [] : parseCondition(condition),
    line: {
      text,
      stands: words.filter((word) => /^\w/.test(word)).map(standOf),
      inside: starting('~').map(insideOf),
      holdsList: words.includes('=list'),
      mistake: mistakeOf(starting('!')[0]),
    },
  }
}

function standOf(mark: string): Stand {
  const [node = '', from = null] = mark.split('<')
  return { node, from }
}

function insideOf(mark: string): Inside {
  const [node = '', effect = null] = mark.split(':')
  return { node, effect }
}

function mistakeOf(name: string | undefined): Mistake | null {
  if (name === undefined) return null
  const found = mistakes.find((mistake) => mistake === name)
  if (!found) throw new Error(`Bug: no mistake is called ${name}`)
  return found
}
