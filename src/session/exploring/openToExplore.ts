// The address of the explorer: the example it is about by its name, any other scenario as a whole link.

import { isAsGiven } from '#session/asGiven.ts'
import { exampleOf, loadExamples } from '#session/exampleShelf.ts'
import { working } from '#session/idle.ts'
import type { Run } from '#session/run.ts'
import { openExample, openScenario, type SessionStore } from '#session/session.ts'

export async function addressToExplore(run: Run): Promise<string> {
  const { example, scenario } = run
  if (example !== null && isAsGiven({ ...run, schedule: [] }))
    return `#/explore/${encodeURIComponent(example)}`
  const { encodeLink } = await import('#scenario/link.ts')
  return `#/explore?s=${await encodeLink(scenario, [])}`
}

/** Puts the scenario that an address asks for before the session, unless that has it already. What is wrong with a link is said, and nothing else changes. */
export async function openToExplore(session: SessionStore, id: string | null, query: string): Promise<void> {
  const payload = new URLSearchParams(query).get('s')
  if (id !== null) return openNamed(session, id)
  if (payload === null || (await addressToExplore(session.getState())).endsWith(`s=${payload}`)) return
  const done = working()
  try {
    const { decodeLink } = await import('#scenario/link.ts')
    const link = await decodeLink(payload)
    if (link.ok) openScenario(session, link.scenario)
    else session.setState({ notice: { kind: 'badLink', problem: link.problem, hasWork: true } })
  } finally {
    done()
  }
}

async function openNamed(session: SessionStore, id: string): Promise<void> {
  await loadExamples().catch(() => undefined)
  const now = session.getState()
  const isHere = now.example === id && now.scenario === exampleOf(id)?.scenario
  if (!isHere) await openExample(session, id)
}
