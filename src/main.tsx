// Reads the address, and wires stores and views.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { translateIn } from '#i18n/dictionary.ts'
import { loadExamples } from '#session/exampleShelf.ts'
import { working } from '#session/idle.ts'
import { createPlaceStore } from '#session/place.ts'
import { createPreferences, shelfOf } from '#session/preferences.ts'
import { createSession } from '#session/session.ts'
import { App } from '#ui/App.tsx'
import { loadLaterViews } from '#ui/later/views.ts'
import { stageViews } from './ui/stage/stageViews.ts'
import '#ui/tokens.css'
import '#ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const session = createSession()
const place = createPlaceStore()
const preferences = createPreferences(shelfOf(window), navigator.languages)

// Everything is asked for at once, so that it is on its way together; only what this visit shows first is waited for.
const shown = working()
void loadExamples()
const history = import('#session/browserHistory.ts')
const { language, numbering } = preferences.getState()
void translateIn(language, numbering)
stageViews.start()
loadLaterViews()

async function connect(): Promise<void> {
  const { connectHistory } = await history
  await connectHistory({ session, place }, preferences, window)
}

// A first visit asks for nothing. A link, and a page that is loaded again, ask for something else than what there is.
const connected = connect()
if (location.hash !== '' || window.history.state !== null) await connected

createRoot(root).render(
  <StrictMode>
    <App session={session} place={place} preferences={preferences} onShown={shown} />
  </StrictMode>,
)
