// Scenarios that come from outside: a file, a drop, a paste. What is wrong with one is said, and nothing else changes.

import { openFile, openText, type Opened } from '#session/editing/scenarioFile.ts'
import { working } from '#session/idle.ts'
import type { PageContext } from '#ui/shared/context.ts'
import { deskFor } from './desk.ts'

type Page = Pick<PageContext, 'session' | 'playing' | 'place'>

export const takeFile = (page: Page, file: File): Promise<void> => take(page, file.name, openFile(file))
export const takeText = (page: Page, text: string): Promise<void> => take(page, null, openText(text))

async function take(page: Page, name: string | null, opening: Promise<Opened>): Promise<void> {
  const { session, playing, place } = page
  const done = working()
  try {
    const opened = await opening
    playing.getState().send({ type: 'pause' })
    if (opened.ok) {
      place.setState({ place: { kind: 'playground' } })
      deskFor(page).keeping.add(opened.scenario)
    } else if ('link' in opened)
      session.setState({ notice: { kind: 'badLink', problem: opened.link, hasWork: true } })
    else session.setState({ notice: { kind: 'badFile', name, problems: opened.problems } })
  } catch {
    // The file is gone, or may not be read.
    const problem = { path: '', code: 'notJson', expected: 'JSON', received: 'nothing' } as const
    session.setState({ notice: { kind: 'badFile', name, problems: [problem] } })
  } finally {
    done()
  }
}
