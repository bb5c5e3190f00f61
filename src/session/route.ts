// The fragment of an address: what it asks for, and the address of what is shown. Everything is behind the #, so nothing reaches a server.
// What it does not know it names instead of guessing (`#/play?s=` comes with the share links).

import { isLanguage, type Language } from '#i18n/language.ts'

export type Route =
  | { readonly kind: 'home' }
  /** `step` as it was written: whether it is one is judged where the run is known. */
  | { readonly kind: 'play'; readonly example: string; readonly step: string | null }
  | { readonly kind: 'unknown'; readonly route: string }

export interface Address {
  readonly route: Route
  readonly language: Language | null
}

export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '')
  const [path, query] = split(text, '?')
  const parameters = new URLSearchParams(query)
  const language = parameters.get('lang')
  return { route: routeOf(path, parameters, text), language: isLanguage(language) ? language : null }
}

function routeOf(path: string, parameters: URLSearchParams, text: string): Route {
  if (path === '' || path === '/') return { kind: 'home' }
  const [, section, example, ...rest] = path.split('/')
  if (section !== 'play' || rest.length > 0 || parameters.has('s')) return { kind: 'unknown', route: text }
  if (example === undefined || example === '') return { kind: 'home' }
  return { kind: 'play', example: decoded(example), step: parameters.get('step') }
}

function split(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator)
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** null: not a whole number that is written plainly. */
export const stepIn = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

export function formatAddress(example: string, step: number, language: Language | null): string {
  const parameters = new URLSearchParams()
  if (step > 0) parameters.set('step', String(step))
  if (language) parameters.set('lang', language)
  const query = parameters.toString()
  return `#/play/${encodeURIComponent(example)}${query === '' ? '' : `?${query}`}`
}

export const addressOfExample = (example: string): string => formatAddress(example, 0, null)
