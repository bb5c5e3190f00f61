// Gives every view what it needs, in the person's language. The texts of a language are loaded when they are wanted; until those of a new one
// are there, the page goes on in the old one.

import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { translateIn } from '#i18n/dictionary.ts'
import type { Translate } from '#i18n/t.ts'
import { watch, working } from '#session/idle.ts'
import { createPlaying } from '#session/playing.ts'
import { createPredicting } from '#session/predictingStore.ts'
import type { PlaceStore } from '#session/place.ts'
import type { PreferenceStore } from '#session/preferences.ts'
import type { SessionStore } from '#session/session.ts'
import { ErrorBoundary } from './page/ErrorBoundary.tsx'
import { Playground } from './page/Playground.tsx'
import { Context, usePlace } from './shared/context.ts'
import { lateViews } from './shared/lateViews.tsx'

const Beside = lateViews(() => import('./page/Beside.tsx')).view((chunk) => chunk.Beside)

export interface AppProps {
  readonly session: SessionStore
  readonly place: PlaceStore
  readonly preferences: PreferenceStore
  /** The page is there for the first time. */
  readonly onShown: () => void
}

export function App(props: AppProps) {
  useTheme(props.preferences)
  return (
    <ErrorBoundary>
      <InWords {...props} />
    </ErrorBoundary>
  )
}

function InWords(props: AppProps) {
  const t = useTexts(props.preferences)
  return t && <House {...props} t={t} />
}

function House({ session, place, preferences, onShown, t }: AppProps & { readonly t: Translate }) {
  const [playing] = useState(createPlaying)
  const [predicting] = useState(createPredicting)
  const page = useMemo(
    () => ({ session, place, preferences, playing, predicting, t }),
    [session, place, preferences, playing, predicting, t],
  )
  useEffect(onShown, [onShown])
  return (
    <Context value={page}>
      <Here />
    </Context>
  )
}

/** The playground, or the page that the address names. */
function Here() {
  const place = usePlace((whereabouts) => whereabouts.place)
  useEffect(watch, [place])
  if (place.kind !== 'page') return <Playground />
  const { page, id, query } = place
  return <Beside page={page} id={id} query={query} otherwise={<Playground />} />
}

function useTexts(preferences: PreferenceStore): Translate | null {
  const language = useStore(preferences, (state) => state.language)
  const numbering = useStore(preferences, (state) => state.numbering)
  const [texts, setTexts] = useState<Texts>({ t: null, error: null })
  useEffect(() => {
    const done = working()
    let isWanted = true
    const take = (next: (before: Texts) => Texts) => {
      if (isWanted) setTexts(next)
      done()
    }
    translateIn(language, numbering).then(
      (t) => take(() => ({ t, error: null })),
      // The network is gone: the page goes on in the language it has.
      (error: unknown) => take(({ t }) => ({ t, error })),
    )
    return () => {
      isWanted = false
      done()
    }
  }, [language, numbering])
  const { t, error } = texts
  useEffect(() => {
    if (!t) return
    document.documentElement.lang = t.language
    watch()
  }, [t])
  if (error !== null && !t) throw error
  return t
}

interface Texts {
  readonly t: Translate | null
  readonly error: unknown
}

function useTheme(preferences: PreferenceStore): void {
  const theme = useStore(preferences, (state) => state.theme)
  useEffect(() => {
    const root = document.documentElement
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    watch()
  }, [theme])
}
