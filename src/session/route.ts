// The fragment of an address: what it asks for, and the address of what is shown. Everything is behind the #, so nothing reaches a server.
// What it does not know it names instead of guessing.

import { isLanguage, type Language } from '#i18n/language.ts'

/** Pages beside the playground: the first word of the path. `ui/pages.ts` has a view for each. */
export const pageNames = ['exercises', 'explore', 'contention', 'guides', 'glossary', 'workshop'] as const
export type PageName = (typeof pageNames)[number]

/** `step` as it was written: whether it is one is judged where the run is known. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'play'; readonly example: string; readonly step: string | null }
  | { readonly kind: 'link'; readonly payload: string; readonly step: string | null }
  | { readonly kind: 'exercise'; readonly id: string; readonly step: string | null }
  /** `id`: the rest of the path, if there is one. `query`: what stands behind it, for the page to read. */
  | { readonly kind: 'page'; readonly page: PageName; readonly id: string | null; readonly query: string }
  | { readonly kind: 'unknown'; readonly route: string }

export interface Address {
  readonly route: Route
  readonly language: Language | null
  /** What an embedding page wants to see, and which view a link opens, as written. */
  readonly embed: string | null
  readonly view: string | null
  /** Names of parameters that mean nothing here. A page beside the playground reads its own. */
  readonly unknown: readonly string[]
}

const known: ReadonlySet<string> = new Set(['s', 'step', 'lang', 'embed', 'view'])
const mostNamed = 4

export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '')
  const [path, query] = split(text, '?')
  const parameters = new URLSearchParams(query)
  const language = parameters.get('lang')
  const route = routeOf(path, parameters, query) ?? { kind: 'unknown', route: text }
  const isRead = route.kind === 'page' || route.kind === 'unknown'
  return {
    route,
    language: isLanguage(language) ? language : null,
    embed: parameters.get('embed'),
    view: parameters.get('view'),
    unknown: isRead ? [] : unknownIn(parameters),
  }
}

const unknownIn = (parameters: URLSearchParams): readonly string[] =>
  [...new Set(parameters.keys())]
    .filter((name) => !known.has(name))
    .slice(0, mostNamed)
    .map((name) => name.slice(0, 40))

function routeOf(path: string, parameters: URLSearchParams, query: string): Route | null {
  if (path === '' || path === '/') return { kind: 'home' }
  const [start, section, name = '', ...rest] = path.split('/')
  if (start !== '' || rest.length > 0) return null
  const step = parameters.get('step')
  const id = name === '' ? null : decoded(name)
  const page = pageNames.find((each) => each === section)
  if (page === 'exercises' && id !== null) return { kind: 'exercise', id, step }
  if (page) return { kind: 'page', page, id, query }
  if (section !== 'play') return null
  const payload = parameters.get('s')
  if (id === null) return payload === null ? { kind: 'home' } : { kind: 'link', payload, step }
  return payload === null ? { kind: 'play', example: id, step } : null
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

/** What is shown, as far as an address says it; a payload comes from `linkPayload.ts`. */
export type Target =
  | { readonly kind: 'play'; readonly example: string }
  | { readonly kind: 'link'; readonly payload: string }
  | { readonly kind: 'exercise'; readonly id: string }

export type Kept = Partial<Pick<Address, 'language' | 'embed' | 'view'>>

/** `kept`: parameters that go on standing in the address. */
export function formatAddress(target: Target, step: number, kept: Kept = {}): string {
  const { language, embed, view } = kept
  const parameters = [
    ...(target.kind === 'link' ? [`s=${target.payload}`] : []),
    ...(step > 0 ? [`step=${step}`] : []),
    ...(language ? [`lang=${language}`] : []),
    ...(embed ? [`embed=${encodeURIComponent(embed)}`] : []),
    ...(view ? [`view=${encodeURIComponent(view)}`] : []),
  ]
  return pathOf(target) + (parameters.length === 0 ? '' : `?${parameters.join('&')}`)
}

function pathOf(target: Target): string {
  switch (target.kind) {
    case 'play':
      return `#/play/${encodeURIComponent(target.example)}`
    case 'link':
      return '#/play'
    case 'exercise':
      return `#/exercises/${encodeURIComponent(target.id)}`
  }
}

export const addressOfExample = (example: string): string => formatAddress({ kind: 'play', example }, 0)
