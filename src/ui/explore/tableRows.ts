// Rows and columns of the table of verdicts.

import type { Mode } from '#session/dispatchSwitch.ts'
import type { Variant } from '#session/exploring/variants.ts'
import type { Verdict } from './broken.ts'

export type Group =
  | { readonly kind: 'own' | 'mistakes'; readonly key: string; readonly variants: readonly Variant[] }
  | {
      readonly kind: 'mode'
      readonly key: string
      readonly mode: Mode
      readonly variants: readonly Variant[]
    }

/** The scenario's own mode, mistakes on purpose, and every other mode that was asked for. */
export function groupsOf(variants: readonly Variant[]): readonly Group[] {
  const own = variants[0]?.mode ?? 'none'
  const others = [...new Set(variants.map(({ mode }) => mode))].filter((mode) => mode !== own)
  const plain = variants.filter(({ mistake }) => mistake === null)
  const first = plain.filter(({ mode }) => mode === own)
  return [
    others.length === 0
      ? { kind: 'own', key: 'own', variants: first }
      : { kind: 'mode', key: own, mode: own, variants: first },
    { kind: 'mistakes', key: 'mistakes', variants: variants.filter(({ mistake }) => mistake !== null) },
    ...others.map((mode): Group => ({
      kind: 'mode',
      key: mode,
      mode,
      variants: plain.filter((each) => each.mode === mode),
    })),
  ]
}

const always: readonly Verdict['id'][] = [
  'no-lost-update',
  'domain-rules',
  'no-ghost',
  'bounded-attempts',
  'single-response',
  'no-unhandled-error',
]
const ofDispatch: readonly Verdict['id'][] = ['effect-exactly-once', 'per-stream-order']

/** Where no event is handed on, nothing can happen twice or out of order. */
export const invariantsShown = (variants: readonly Variant[]): readonly Verdict['id'][] =>
  variants.some(({ mode }) => mode !== 'none')
    ? [...always.slice(0, 2), ...ofDispatch, ...always.slice(2)]
    : always
