import { describe, expect, test } from 'vitest'
import { answersOf } from './choices.ts'
import { createTemplates, linesOf } from './compose.ts'
import { inWords } from './listing.ts'
import { standingLine } from './lines.ts'
import { everyChoices } from '#projections/everyChoices.ts'
import { holds, parseTemplate } from './template.ts'

const plain = answersOf(everyChoices()[0]!.choices)

function composed(texts: Record<string, string>, answers: Record<string, string> = {}) {
  const templates = createTemplates(texts)
  const setting = {
    templates,
    answers: { ...plain, ...answers },
    code: 'ts',
    indent: '',
    values: new Map(),
  } as const
  return linesOf(setting, 'main')
}
const texts = (lines: ReturnType<typeof composed>) => lines.map(({ text }) => text)

describe('a template', () => {
  test('loses its marks, and lines know what they were marked with', () => {
    const [line] = composed({
      'main.ts.txt': '  await append() //@ append fail<load ~decide ~handle:email =list !stale\n',
    })
    expect(line).toEqual({
      text: '  await append()',
      stands: [
        { node: 'append', from: null },
        { node: 'fail', from: 'load' },
      ],
      inside: [
        { node: 'decide', effect: null },
        { node: 'handle', effect: 'email' },
      ],
      holdsList: true,
      mistake: 'stale',
    })
  })

  test('has the lines and blocks whose conditions hold', () => {
    const text =
      'a //? backoff\nb //? !backoff\n//#if dispatch=queue|outbox\nc\n//#else\nd\n//#end\ne //? dispatch!=none policy=merge\n'
    const lines = (answers: Record<string, string>) => texts(composed({ 'main.ts.txt': text }, answers))
    expect(lines({ backoff: 'yes', dispatch: 'queue', policy: 'retry' })).toEqual(['a', 'c'])
    expect(lines({ backoff: 'no', dispatch: 'none', policy: 'merge' })).toEqual(['b', 'd'])
    expect(lines({ backoff: 'no', dispatch: 'outbox', policy: 'merge' })).toEqual(['b', 'c', 'e'])
  })

  test('takes others in, where they are put and with what they are given', () => {
    const lines = composed({
      'main.ts.txt': 'try {\n  //#include inner at=past.version\n}\n',
      'inner.ts.txt': 'append(\n  $at)\n\n',
    })
    expect(texts(lines)).toEqual(['try {', '  append(', '    past.version)', '', '}'])
  })

  test('that asks about nothing anybody knows, or marks an unknown mistake, is a bug', () => {
    expect(() => holds([{ about: 'weather', among: ['yes'], isMeant: true }], plain)).toThrow('weather')
    expect(() => parseTemplate('a //@ !oops\n')).toThrow('oops')
    expect(() => parseTemplate('//#if backoff\na\n')).toThrow('does not end')
    expect(() => composed({ 'main.ts.txt': '//#include nobody\n' })).toThrow('nobody.ts.txt')
  })
})

test('where a node has several lines, the one that names where one comes from goes first', () => {
  const lines = composed({ 'main.ts.txt': 'a //@ fail<load\nb //@ fail\nc //@ fail<compare\n' })
  const listing = {
    code: 'ts',
    words: new Map(),
    files: [{ name: 'main.ts', role: 'request', lines }],
  } as const
  expect(standingLine(listing, 'request', 'fail', 'load')).toBe(0)
  expect(standingLine(listing, 'request', 'fail', 'append')).toBe(1)
  expect(standingLine(listing, 'request', 'fail', 'compare')).toBe(2)
  expect(standingLine(listing, 'worker', 'fail', null)).toBeUndefined()
})

test('words are replaced whole', () => {
  const words = new Map([
    ['order', 'cart'],
    ['Order', 'Cart'],
  ])
  expect(inWords('const order = new Order(orders, OrderPaid)', words)).toBe(
    'const cart = new Cart(orders, OrderPaid)',
  )
})
