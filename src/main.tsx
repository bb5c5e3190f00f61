// Reads the address, and wires stores and views.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { translateIn } from '#i18n/dictionary.ts'
import { connectHistory } from '#session/browserHistory.ts'
import { createPreferences, shelfOf } from '#session/preferences.ts'
import { createSession } from '#session/session.ts'
import { App } from '#ui/App.tsx'
import '#ui/tokens.css'
import '#ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const session = createSession()
const preferences = createPreferences(shelfOf(window), navigator.languages)
connectHistory(session, preferences, window)

// Before the first render, so that the texts are on their way while React gets ready.
void translateIn(preferences.getState().language)

// Nor does a first visit have to wait for what it may want later.
void import('#ui/later/chunk.ts')

createRoot(root).render(
  <StrictMode>
    <App session={session} preferences={preferences} />
  </StrictMode>,
)
