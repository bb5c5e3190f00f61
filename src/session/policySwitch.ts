import type { Scenario } from '#scenario/schema.ts'
import { modelOfScenario } from '#scenario/simulation.ts'
import { runLeniently } from '#sim/run.ts'
import type { SessionStore } from './session.ts'

/** The same scenario and the same choices under another policy; choices that do not exist there are left out and counted. */
export function setPolicy(store: SessionStore, policy: Scenario['policy']): void {
  const { scenario, schedule, cursor, chapter } = store.getState()
  const changed: Scenario = { ...scenario, policy }
  const { trace, kept, leftOut } = runLeniently(modelOfScenario(changed), schedule)
  const target = Math.min(cursor >= schedule.length ? cursor - leftOut : cursor, trace.steps.length)
  store.setState({
    scenario: changed,
    schedule: kept,
    trace,
    cursor: target,
    moved: 'jump',
    notice: leftOut > 0 ? { kind: 'leftOut', count: leftOut } : null,
    chapter: chapter + 1,
  })
}
