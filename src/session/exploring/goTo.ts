// From the explorer into the playground: a schedule that was found becomes the one at hand.

import type { Scenario } from '#scenario/schema.ts'
import { formatSchedule, type Schedule } from '#sim/schedule.ts'
import { exampleIn } from '#session/asGiven.ts'
import { exampleShelf } from '#session/exampleShelf.ts'
import { createFork } from '#session/fork.ts'
import { formatAddress } from '#session/route.ts'
import { runOf } from '#session/run.ts'
import { mostForks, move, type SessionStore } from '#session/session.ts'
import { isSameVariant } from './variants.ts'

/** The address at which the playground has this schedule before it, from its beginning. */
export async function addressOfWay(scenario: Scenario, schedule: Schedule): Promise<string> {
  const { encodeLink } = await import('#scenario/link.ts')
  return formatAddress({ kind: 'link', payload: await encodeLink(scenario, schedule) }, 0)
}

/** Puts the run where this way ends. A way that the run goes already is walked; for another one the order at hand is kept as a fork. */
export function goTo(session: SessionStore, scenario: Scenario, way: Schedule): void {
  const now = session.getState()
  const gone = now.trace.steps.slice(0, way.length).map(({ choice }) => choice)
  const isSame = isSameVariant(now.scenario, scenario)
  if (isSame && formatSchedule(gone) === formatSchedule(way)) return move(session, way.length, 'jump')
  const example = exampleIn(exampleShelf.getState().examples, scenario)
  const leaves = isSame && now.schedule.length > 0
  session.setState({
    ...runOf(example, isSame ? now.scenario : scenario, way),
    cursor: way.length,
    moved: 'jump',
    notice: null,
    forks: leaves ? [createFork(now), ...now.forks].slice(0, mostForks) : isSame ? now.forks : [],
    chapter: now.chapter + 1,
  })
}

export { formatSchedule as scheduleText }
export type { Schedule }
