// What a person has chosen for good: language, theme, tempo, and whether plain letters are keys. Kept in the browser's storage, which may be
// forbidden, full or damaged: then the choice holds for this visit.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { isLanguage, preferredLanguage, type Language } from '#i18n/language.ts'
import type { Numbering } from '#i18n/t.ts'
import { codes, type Code } from '#listings/listing.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Beats a second. */
export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly speed: Speed
  /** Digits, letters and punctuation are keys (WCAG 2.1.4 wants a switch). */
  readonly letterKeys: boolean
  /** The language that code is shown in. */
  readonly code: Code
  readonly numbering: Numbering
  /** The tour is still on offer. */
  readonly tour: boolean
}

export interface PreferenceStore extends StoreApi<Preferences> {
  /** Sets and remembers. `setState` alone (a language that a link asks for) holds for this visit. */
  choose(chosen: Partial<Preferences>): void
}

/** The part of `localStorage` that is needed. */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const prefix = 'interleave:'

function stored(shelf: Shelf | null, name: keyof Preferences): string | null {
  try {
    return shelf?.getItem(prefix + name) ?? null
  } catch {
    return null
  }
}

function store(shelf: Shelf | null, name: keyof Preferences, value: string | null): void {
  try {
    if (value === null) shelf?.removeItem(prefix + name)
    else shelf?.setItem(prefix + name, value)
  } catch {
    // Forbidden or full: it holds for this visit.
  }
}

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

/** `wanted`: the browser's languages, best first. */
export function createPreferences(shelf: Shelf | null, wanted: readonly string[]): PreferenceStore {
  const language = stored(shelf, 'language')
  const theme = stored(shelf, 'theme')
  const speed = stored(shelf, 'speed')
  const preferences = createStore<Preferences>()(() => ({
    language: isLanguage(language) ? language : preferredLanguage(wanted),
    theme: isTheme(theme) ? theme : 'system',
    speed: speeds.find((each) => String(each) === speed) ?? 1,
    letterKeys: stored(shelf, 'letterKeys') !== 'off',
    code: codes.find((each) => each === stored(shelf, 'code')) ?? 'ts',
    numbering: stored(shelf, 'numbering') === 'zero' ? 'zero' : 'one',
    tour: stored(shelf, 'tour') === null,
  }))
  const choose = (chosen: Partial<Preferences>): void => {
    preferences.setState(chosen)
    const { language, theme, speed, letterKeys, code, numbering, tour } = chosen
    if (language) store(shelf, 'language', language)
    if (theme) store(shelf, 'theme', theme === 'system' ? null : theme)
    if (speed) store(shelf, 'speed', String(speed))
    if (letterKeys !== undefined) store(shelf, 'letterKeys', letterKeys ? null : 'off')
    if (code) store(shelf, 'code', code)
    if (tour !== undefined) store(shelf, 'tour', tour ? null : 'done')
    if (numbering) store(shelf, 'numbering', numbering === 'one' ? null : numbering)
  }
  return { ...preferences, choose }
}

/** Reading the property alone throws where storage is forbidden. */
export function shelfOf(window: { readonly localStorage: Shelf }): Shelf | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
