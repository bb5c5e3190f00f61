import { expect, it } from 'vitest'
import { formatSchedule, parseSchedule } from '#sim/schedule.ts'
import { run } from '#sim/run.ts'
import { decodeLink, encodeLink } from './link.ts'
import type { Scenario } from './schema.ts'
import { modelOfScenario } from './simulation.ts'

/** A request may be sent again three times by hand; an answer that gets lost makes one more. */
const scenario: Scenario = {
  version: 1,
  title: 'as many copies as there can be',
  domain: 'pageViews',
  policy: { kind: 'retry', maxAttempts: 3 },
  commands: [{ id: 'A', stream: 'page-1', type: 'RecordView', data: {} }],
  faults: [{ kind: 'loseResponse', command: 'A', attempt: 1, leg: 'answer', resend: true }],
}

it('every copy of a request can be named in a schedule and in a link', async () => {
  const played = parseSchedule("A A* A* A* A A A A A A A''''")
  if (!played.ok) throw new Error(played.expected)
  const ran = run(modelOfScenario(scenario), played.schedule)
  expect(ran.ok && ran.trace.end.processes.map(({ id }) => id)).toEqual(['A', "A'", "A''", "A'''", "A''''"])
  expect(parseSchedule(formatSchedule(played.schedule))).toEqual(played)
  expect(await decodeLink(await encodeLink(scenario, played.schedule))).toEqual({
    ok: true,
    scenario,
    schedule: played.schedule,
  })
})
