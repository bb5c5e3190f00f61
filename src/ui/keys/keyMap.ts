// Which key does what. Letters by where they are on the keyboard would move them for some; symbols and letters go by what is written on them.

import type { Way } from '#session/travel.ts'

export type Command =
  | { readonly do: 'travel'; readonly way: Way }
  | { readonly do: 'toggle' | 'fork' | 'reset' | 'help' | 'escape' }
  /** From 0. */
  | { readonly do: 'process'; readonly index: number }

export interface Press {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
}

const always: Readonly<Record<string, Way>> = {
  ArrowRight: 'forward',
  ArrowLeft: 'back',
  Home: 'first',
  End: 'last',
  PageDown: 'tenForward',
  PageUp: 'tenBack',
}

const plain: Readonly<Record<string, Way>> = {
  '.': 'forward',
  ',': 'back',
  ']': 'markForward',
  '[': 'markBack',
}

/** `letters`: keys that write a character are keys here too. */
export function commandOf({ key, code, shiftKey }: Press, letters: boolean): Command | undefined {
  if (key === 'Escape') return { do: 'escape' }
  if (shiftKey && key === 'ArrowRight') return { do: 'travel', way: 'answerForward' }
  if (shiftKey && key === 'ArrowLeft') return { do: 'travel', way: 'answerBack' }
  if (!shiftKey && always[key]) return { do: 'travel', way: always[key] }
  if (key === ' ') return { do: 'toggle' }
  return letters ? letterCommand(key, code, shiftKey) : undefined
}

function letterCommand(key: string, code: string, shiftKey: boolean): Command | undefined {
  if (key === '?') return { do: 'help' }
  if (plain[key]) return { do: 'travel', way: plain[key] }
  if (shiftKey) return undefined
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  if (digit !== undefined) return { do: 'process', index: Number(digit) - 1 }
  if (key === 'b') return { do: 'fork' }
  if (key === 'r') return { do: 'reset' }
  return undefined
}
