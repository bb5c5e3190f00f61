// A picture written down as numbers and words, for a worker to paint: a thousand items take longer to copy one by one than to lay out.

import type { Bars, Box, Icon, Ink, Item, Label, Line, Mark, Picture } from './displayList.ts'

/** What names an item stays behind: nobody looks for it in what is painted. */
export interface Tape {
  readonly width: number
  readonly height: number
  readonly numbers: Float64Array
  /** Every word once: inks, texts, names of signs. Numbers stand for them. */
  readonly words: readonly string[]
}

const kinds = ['bars', 'box', 'line', 'label', 'mark', 'icon'] as const satisfies readonly Item['kind'][]
/** Stands for no word. */
const none = -1

/** Grows as far as it is needed, and is written over for every picture. */
let sheet = new Float64Array(1 << 14)

interface Writer {
  used: number
  readonly indexOf: Map<string, number>
}

/** O(items). */
export function tapeOf({ width, height, items }: Picture): Tape {
  const writer: Writer = { used: 0, indexOf: new Map() }
  for (const item of items) write(writer, item)
  return { width, height, numbers: sheet.slice(0, writer.used), words: [...writer.indexOf.keys()] }
}

function write(writer: Writer, item: Item): void {
  put(writer, kinds.indexOf(item.kind))
  switch (item.kind) {
    case 'bars':
      putWord(writer, item.fill)
      put(writer, item.alpha)
      return putMany(writer, item.rects)
    case 'box':
      return writeBox(writer, item)
    case 'line':
      putWord(writer, item.stroke)
      put(writer, item.width, item.alpha, Number(item.head))
      putMany(writer, item.dash)
      return putMany(writer, item.points)
    case 'label':
      put(writer, item.x, item.y, item.size, item.weight, item.alpha)
      putWord(writer, item.text)
      putWord(writer, item.ink)
      return putWord(writer, item.anchor)
    case 'mark':
      put(writer, item.x, item.y, item.size, item.alpha)
      return putWord(writer, item.status)
    case 'icon':
      put(writer, item.x, item.y, item.size, item.alpha)
      putWord(writer, item.name)
      return putWord(writer, item.ink)
  }
}

function writeBox(writer: Writer, box: Box): void {
  put(writer, box.x, box.y, box.width, box.height, box.radius)
  put(writer, box.fillAlpha, box.alpha, box.strokeWidth, Number(box.dashed))
  putWord(writer, box.edge)
  putWord(writer, box.fill)
  putWord(writer, box.stroke)
  putWord(writer, box.double)
  putWord(writer, box.hatch)
  putWord(writer, box.chevrons)
}

function put(writer: Writer, ...values: readonly number[]): void {
  makeRoom(writer.used + values.length)
  for (const value of values) sheet[writer.used++] = value
}

function putMany(writer: Writer, values: ArrayLike<number>): void {
  makeRoom(writer.used + values.length + 1)
  sheet[writer.used++] = values.length
  sheet.set(values, writer.used)
  writer.used += values.length
}

function putWord(writer: Writer, word: string | null): void {
  makeRoom(writer.used + 1)
  sheet[writer.used++] = word === null ? none : indexOf(writer, word)
}

function indexOf({ indexOf: known }: Writer, word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  known.set(word, known.size)
  return known.size - 1
}

function makeRoom(size: number): void {
  if (size <= sheet.length) return
  const larger = new Float64Array(Math.max(size, sheet.length * 2))
  larger.set(sheet)
  sheet = larger
}

interface Reader {
  at: number
  readonly numbers: Float64Array
  readonly words: readonly string[]
}

/** The picture again, its items without names. O(items). */
export function pictureOf({ width, height, numbers, words }: Tape): Picture {
  const reader: Reader = { at: 0, numbers, words }
  const items: Item[] = []
  while (reader.at < numbers.length) items.push(read(reader))
  return { width, height, items }
}

function read(reader: Reader): Item {
  const kind = kinds[next(reader)] ?? 'bars'
  switch (kind) {
    case 'bars':
      return { kind, fill: word(reader), alpha: next(reader), rects: many(reader) } satisfies Bars
    case 'box':
      return readBox(reader)
    case 'line':
      return readLine(reader)
    case 'label':
      return readLabel(reader)
    case 'mark':
      return { kind, id: '', ...spot(reader), status: word(reader) } satisfies Mark
    case 'icon':
      return { kind, id: '', ...spot(reader), name: word(reader), ink: word(reader) } satisfies Icon
  }
}

const readBox = (reader: Reader): Box => ({
  kind: 'box',
  id: '',
  x: next(reader),
  y: next(reader),
  width: next(reader),
  height: next(reader),
  radius: next(reader),
  fillAlpha: next(reader),
  alpha: next(reader),
  strokeWidth: next(reader),
  dashed: next(reader) === 1,
  edge: word(reader),
  fill: ink(reader),
  stroke: ink(reader),
  double: ink(reader),
  hatch: ink(reader),
  chevrons: ink(reader),
})

const readLine = (reader: Reader): Line => ({
  kind: 'line',
  id: '',
  stroke: word(reader),
  width: next(reader),
  alpha: next(reader),
  head: next(reader) === 1,
  dash: [...many(reader)],
  points: [...many(reader)],
})

const readLabel = (reader: Reader): Label => ({
  kind: 'label',
  id: '',
  x: next(reader),
  y: next(reader),
  size: next(reader),
  weight: next(reader) as Label['weight'],
  alpha: next(reader),
  text: word(reader),
  ink: word(reader),
  anchor: word(reader),
})

const spot = (reader: Reader) => ({
  x: next(reader),
  y: next(reader),
  size: next(reader),
  alpha: next(reader),
})

const next = (reader: Reader): number => reader.numbers[reader.at++] ?? 0

function many(reader: Reader): Float64Array {
  const length = next(reader)
  reader.at += length
  return reader.numbers.subarray(reader.at - length, reader.at)
}

/** What it may be, the writer has said: the tape is nobody else's. */
const word = <Word extends string>(reader: Reader): Word => (reader.words[next(reader)] ?? '') as Word

function ink(reader: Reader): Ink | null {
  const index = next(reader)
  return index === none ? null : ((reader.words[index] ?? 'text') as Ink)
}
