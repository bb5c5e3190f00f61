// What every view is given: the stores, the player, and the texts in the person's language.

import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Translate } from '#i18n/t.ts'
import { momentOf, type World } from '#session/moment.ts'
import type { PlaceStore, Whereabouts } from '#session/place.ts'
import type { PlayingStore } from '#session/playing.ts'
import type { PredictingStore } from '#session/predictingStore.ts'
import type { PreferenceStore, Preferences } from '#session/preferences.ts'
import type { Session, SessionStore, Trace } from '#session/session.ts'

export interface PageContext {
  readonly session: SessionStore
  readonly place: PlaceStore
  readonly preferences: PreferenceStore
  readonly playing: PlayingStore
  readonly predicting: PredictingStore
  readonly t: Translate
}

export const Context = createContext<PageContext | null>(null)

export function usePage(): PageContext {
  const page = use(Context)
  if (!page) throw new Error('Bug: a view outside of the page')
  return page
}

export const useT = (): Translate => usePage().t
export const useSession = <T>(select: (session: Session) => T): T => useStore(usePage().session, select)
export const usePlace = <T>(select: (whereabouts: Whereabouts) => T): T => useStore(usePage().place, select)
export const usePreferences = <T>(select: (preferences: Preferences) => T): T =>
  useStore(usePage().preferences, select)
export const useIsPlaying = (): boolean => useStore(usePage().playing, ({ isPlaying }) => isPlaying)

export interface Moment {
  readonly trace: Trace
  readonly cursor: number
  readonly world: World
}

/** Where the run is: its trace, how far, and the world there. */
export function useMoment(): Moment {
  const trace = useSession((session) => session.trace)
  const cursor = useSession((session) => session.cursor)
  return { trace, cursor, world: momentOf(trace, cursor) }
}
