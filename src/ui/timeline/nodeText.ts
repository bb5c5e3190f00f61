// Short words for the steps that take their time; the others are too small to be written on.

import type { Translate } from '#i18n/t.ts'

const words = [
  'load',
  'loadSince',
  'refetch',
  'append',
  'checkVersion',
  'write',
  'backOff',
  'sideEffect',
] as const

type Word = (typeof words)[number]
const isWord = (node: string): node is Word => words.some((word) => word === node)

export const nodeText = (t: Translate, node: string): string =>
  isWord(node) ? t(`ribbon.block.${node}`) : ''
