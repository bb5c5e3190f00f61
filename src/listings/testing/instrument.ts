// Test support: puts a gate before everything that a listing marks, `await at(line, node)`, so that a test holds each process exactly where a
// token would stand. Where it goes follows from the syntax tree: into the body of a function or loop that begins on the line, before a
// statement, or between a condition and what it guards.

import { parseAst } from 'rolldown/parseAst'
import { transformSync } from 'rolldown/utils'
import type { ListingLine } from '#listings/listing.ts'

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly body?: Node | readonly Node[] | null
  readonly consequent?: Node
}

interface Insertion {
  readonly at: number
  readonly text: string
  /** At one place, closing braces come before what begins there. */
  readonly order: number
}

const loops = ['ForStatement', 'ForOfStatement', 'WhileStatement']
const statements = /(?:Statement|Declaration)$/

/** JavaScript that waits at every gate. */
export function instrumented(source: string, lines: readonly ListingLine[]): string {
  const program = parseAst(source, { lang: 'ts' }) as unknown as Node
  const begins = lineBegins(source)
  const lineOf = (offset: number): number => begins.findLastIndex((begin) => begin <= offset)
  const insertions: Insertion[] = []
  const marked = new Set<number>()
  walk(program, null, (node, parent) => {
    const line = lineOf(node.start)
    const [first, second] = lines[line]?.stands ?? []
    if (!first || marked.has(line) || !statements.test(node.type) || node.type === 'BlockStatement') return
    marked.add(line)
    const guarded = node.type === 'IfStatement' ? node.consequent : undefined
    const opens = guarded !== undefined && lineOf(guarded.start) === line && guarded.type !== 'BlockStatement'
    if (!opens) insertions.push(...gate(node, parent, line, first.node))
    else {
      if (second) insertions.push(...gate(node, parent, line, first.node))
      insertions.push(...gate(guarded, node, line, (second ?? first).node))
    }
  })
  const missed = lines.findIndex(({ stands }, line) => stands.length > 0 && !marked.has(line))
  if (missed !== -1)
    throw new Error(`no statement begins on line ${missed + 1}: ${lines[missed]?.text ?? ''}`)
  return javascriptOf(inserted(source, insertions))
}

export function javascriptOf(source: string): string {
  const { code, errors } = transformSync('listing.ts', source, { target: 'es2023' })
  if (errors.length > 0)
    throw new SyntaxError(`${errors.map(({ message }) => message).join('; ')}\n${source}`)
  return code
}

function lineBegins(source: string): number[] {
  let offset = 0
  return source.split('\n').map((line) => {
    const begin = offset
    offset += line.length + 1
    return begin
  })
}

function walk(node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => void): void {
  visit(node, parent)
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? (child as unknown[]) : [child])
      if (typeof each === 'object' && each !== null && 'type' in each && 'start' in each)
        walk(each as Node, node, visit)
  }
}

const bodyOf = ({ body }: Node): Node | undefined =>
  body !== null && body !== undefined && !Array.isArray(body) ? (body as Node) : undefined

function gate(node: Node, parent: Node | null, line: number, name: string): Insertion[] {
  const call = `await at(${line}, '${name}');`
  const inside = loops.includes(node.type) || node.type === 'FunctionDeclaration' ? bodyOf(node) : undefined
  if (inside?.type === 'BlockStatement') return [{ at: inside.start + 1, text: call, order: 0 }]
  const target = inside ?? node
  const isInBlock = !inside && (parent?.type === 'BlockStatement' || parent?.type === 'Program')
  if (isInBlock) return [{ at: target.start, text: call, order: 1 }]
  return [
    { at: target.start, text: `{${call}`, order: 1 },
    { at: target.end, text: '}', order: 0 },
  ]
}

function inserted(source: string, insertions: readonly Insertion[]): string {
  let text = ''
  let end = 0
  for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    text += source.slice(end, at) + added
    end = at
  }
  return text + source.slice(end)
}
