// How the form is ordered: what one wants first stands first, what is rare is folded away. A test holds that every field of a scenario is in
// one of the parts.

import type { EditorTexts } from '#i18n/editor.ts'
import { isObject, listIn, textAt, type Draft } from '#session/editing/form.ts'
import { wordOf } from './desk.ts'

export interface Part {
  readonly id: 'story' | 'people' | 'conflict' | 'history' | 'dispatch' | 'faults' | 'time' | 'order'
  readonly keys: readonly string[]
  /** Open from the beginning. */
  readonly isOpen: boolean
}

export const parts: readonly Part[] = [
  { id: 'people', keys: ['commands'], isOpen: true },
  { id: 'conflict', keys: ['policy'], isOpen: true },
  { id: 'story', keys: ['title', 'description', 'domain'], isOpen: false },
  { id: 'history', keys: ['history'], isOpen: false },
  { id: 'dispatch', keys: ['dispatch', 'handlers'], isOpen: false },
  { id: 'faults', keys: ['faults', 'store', 'sideEffect'], isOpen: false },
  { id: 'time', keys: ['latency', 'durationsMs', 'seed'], isOpen: false },
  { id: 'order', keys: ['schedule'], isOpen: false },
]

/** The version of the format is not for people to change. */
export const notInForm: ReadonlySet<string> = new Set(['version'])

/** What a folded part says, in a word or two. */
export function partSummary(words: EditorTexts, draft: Draft, { id, keys }: Part): string {
  switch (id) {
    case 'people':
      return words('part.count', { count: listIn(draft, 'commands').length })
    case 'conflict':
      return optionText(words, 'policy.kind', textAt(draft['policy'], 'kind'))
    case 'story':
      return optionText(words, 'scenario.domain', textAt(draft, 'domain'))
    case 'history':
    case 'faults': {
      const { length } = listIn(draft, id)
      const isElse = keys.some((key) => key !== id && draft[key] !== undefined)
      if (length > 0) return words('part.count', { count: length }) + (isElse ? ' +' : '')
      return isElse ? '+' : words('part.none')
    }
    case 'dispatch':
      return optionText(words, 'dispatch.mode', textAt(draft['dispatch'], 'mode') ?? 'none')
    case 'time':
      return keys.some((key) => isObject(draft[key]) || draft[key] !== undefined) ? '+' : words('part.usual')
    case 'order':
      return textAt(draft, 'schedule') ?? words('part.none')
  }
}

const optionText = (words: EditorTexts, name: string, option: string | undefined): string =>
  option === undefined ? '' : wordOf(words, `option.${name}.${option}`)
