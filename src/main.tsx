// Reads the address, and wires stores and views.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { translateIn } from '#i18n/dictionary.ts'
import { asksForMore, connectHistory } from '#session/browserHistory.ts'
import { loadExamples } from '#session/exampleShelf.ts'
import { working } from '#session/idle.ts'
import { createPreferences, shelfOf } from '#session/preferences.ts'
import { createSession } from '#session/session.ts'
import { App } from '#ui/App.tsx'
import { loadLaterViews } from '#ui/later/views.ts'
import { stageViews } from '#ui/page/stageViews.ts'
import '#ui/tokens.css'
import '#ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const session = createSession()
const preferences = createPreferences(shelfOf(window), navigator.languages)

// Everything is asked for at once, so that it is on its way together; only what this visit shows first is waited for.
const shown = working()
const examples = loadExamples()
void translateIn(preferences.getState().language)
stageViews.start()
loadLaterViews()

if (asksForMore(location.hash)) await examples
connectHistory(session, preferences, window)

createRoot(root).render(
  <StrictMode>
    <App session={session} preferences={preferences} onShown={shown} />
  </StrictMode>,
)
