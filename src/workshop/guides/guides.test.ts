// Every run that the guides point to shows what the guides say of it.

import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { assert } from '#lib/assert.ts'
import { reportOf, type RunReport } from '#projections/report.ts'
import { parseScenario } from '#scenario/parse.ts'
import { runScenario } from '#scenario/simulation.ts'
import type { Trace } from '#sim/run.ts'
import { answers, follow, formatPath, parsePath, pathTo, type DecisionGuide } from './decision.ts'
import { decisionChartOf, decisionMermaidOf } from './decisionChart.ts'
import { nowOrLater } from './nowOrLater.ts'
import { ownScenarios, type OwnScenarioId } from './ownScenarios.ts'
import { example, own, scenarioOf, type Showing } from './showing.ts'
import { tellingStep } from './tellingStep.ts'
import { whichPolicy } from './whichPolicy.ts'

function traceOf(showing: Showing): Trace {
  const ran = runScenario(scenarioOf(showing))
  assert(ran.ok, 'what is shown runs')
  return ran.trace
}

const reportFor = (showing: Showing): RunReport => reportOf('', traceOf(showing))
const endings = ({ commands }: RunReport) => commands.map(({ outcome, attempts }) => `${outcome} ${attempts}`)
const broken = ({ invariants }: RunReport) => invariants.filter(({ holds }) => !holds).map(({ id }) => id)
const effects = ({ effects: { points, email, audit } }: RunReport) => [
  points.length,
  email.length,
  audit.length,
]
const answeredAt = ({ commands }: RunReport) => commands[0]?.respondedAt

const guides: readonly [string, DecisionGuide][] = [
  ['which policy', whichPolicy],
  ['now or later', nowOrLater],
]

describe.each(guides)('%s', (_name, guide) => {
  const ids = [...Object.keys(guide.questions), ...Object.keys(guide.leaves)]

  it('every answer leads to a question or a leaf, and each of these is reached in one way', () => {
    const targets = Object.values(guide.questions).flatMap(({ yes, no }) => [yes, no])
    expect([guide.start, ...targets].sort()).toEqual([...ids].sort())
  })

  it.each(ids)('%s: the path to it leads there', (id) => {
    const path = pathTo(guide, id)
    assert(path, `there is a way to ${id}`)
    expect(follow(guide, path)).toMatchObject({ at: id, isLeaf: id in guide.leaves })
    expect(parsePath(formatPath(path))).toEqual(path)
  })

  test.prop([fc.string({ unit: fc.constantFrom('yes', 'no', '-', 'maybe', '%00') })])(
    'an address written by hand leads somewhere',
    (text) => {
      const { asked, at } = follow(guide, parsePath(text))
      expect(ids).toContain(at)
      expect(asked.length).toBeLessThanOrEqual(Object.keys(guide.questions).length)
    },
  )

  it('the chart has every question and leaf in a place of its own, and an edge per answer', () => {
    const { nodes, edges, rows } = decisionChartOf(guide)
    expect(nodes.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(nodes.length)
    expect(Math.max(...nodes.map(({ row }) => row))).toBe(rows - 1)
    expect(edges).toHaveLength(2 * Object.keys(guide.questions).length)
    for (const { from, to, answer } of edges) expect(guide.questions[from]?.[answer]).toBe(to)
    const text = decisionMermaidOf(
      { nodes, edges, rows },
      { node: (id) => [id, 'x'], answer: (each) => each },
    )
    for (const id of ids) expect(text).toContain(`"${id}<br/>x"`)
    expect(text.match(/@-->/g)).toHaveLength(edges.length)
    expect(answers.every((answer) => text.includes(`|"${answer}"|`))).toBe(true)
  })
})

describe('which policy: each leaf’s run shows it', () => {
  const claims: Readonly<Record<keyof typeof whichPolicy.leaves, (report: RunReport) => void>> = {
    retry: (report) => expect(endings(report)).toEqual(['accepted 1', 'accepted 2']),
    return: (report) => {
      // B was told 412, submitted again, and got through.
      expect(endings(report)).toEqual(['accepted 1', 'accepted 2'])
      expect(report.counts.conflicts).toBe(1)
      expect(broken(report)).toEqual([])
    },
    merge: (report) => {
      expect(endings(report)).toEqual(['accepted 1', 'merged 2', 'merged 3'])
      expect(broken(report)).toEqual([])
    },
    unsure: (report) => {
      expect(report.commands.map(({ outcome, httpStatus }) => [outcome, httpStatus])).toEqual([
        ['accepted', 200],
        ['conflict', 409],
      ])
      expect(broken(report)).toEqual([])
    },
  }
  it.each(Object.entries(whichPolicy.leaves))('%s', (id, { shows }) =>
    claims[id as keyof typeof claims](reportFor(shows)),
  )
})

describe('now or later: each leaf’s run shows it', () => {
  const claims: Readonly<Record<keyof typeof nowOrLater.leaves, (report: RunReport) => void>> = {
    inAnswer: (report) => {
      expect(effects(report)).toEqual([1, 0, 0])
      expect([report.effects.points[0]?.at, answeredAt(report)]).toEqual([55, 55])
    },
    tellNow: (report) => expect(report.commands[0]).toMatchObject({ httpStatus: 500, respondedAt: 255 }),
    inTransaction: (report) => {
      expect(effects(report)).toEqual([0, 0, 0])
      expect(report.streams['order-1']?.version).toBe(1)
      expect(report.counts).toMatchObject({ lost: 0, ghosts: 0 })
    },
    simple: (report) => {
      expect(effects(report)).toEqual([1, 1, 1])
      expect(answeredAt(report)).toBe(260)
    },
    queue: (report) => {
      expect(answeredAt(report)).toBe(40)
      expect(report.effects.email[0]?.at).toBeGreaterThan(40)
    },
    outbox: (report) => {
      expect(effects(report)).toEqual([3, 3, 3])
      expect(report.counts.lost).toBe(0)
    },
  }
  it.each(Object.entries(nowOrLater.leaves))('%s', (id, { shows }) =>
    claims[id as keyof typeof claims](reportFor(shows)),
  )
})

describe('the guides’ own scenarios', () => {
  it.each(Object.entries(ownScenarios))('%s is valid and runs to its end', (id, scenario) => {
    expect(parseScenario(scenario)).toEqual({ ok: true, scenario })
    expect(traceOf(own(id as OwnScenarioId)).complete).toBe(true)
  })

  it('read-at-ten: B expected 10, the stream was at 11', () => {
    const { steps } = traceOf(own('read-at-ten'))
    const conflicts = steps
      .flatMap(({ entries }) => entries)
      .flatMap((entry) =>
        entry.kind === 'step' && entry.result.type === 'conflict' ? [entry.result.conflict] : [],
      )
    expect(conflicts).toMatchObject([{ expectedVersion: 10, actualVersion: 11 }])
  })

  it('mail-before-append: one e-mail per attempt, C’s three with two ghosts; behind the commit one each', () => {
    const before = reportFor(own('mail-before-append'))
    expect(endings(before)).toEqual(['accepted 1', 'accepted 2', 'accepted 3'])
    const ofC = before.effects.email.filter(({ eventId }) => eventId.startsWith('C'))
    expect(ofC.map(({ mark }) => mark)).toEqual(['ghost', 'ghost', undefined])
    const after = reportFor(own('mail-after-commit'))
    expect(endings(after)).toEqual(endings(before))
    expect(after.effects.email).toHaveLength(3)
    expect(broken(after)).toEqual([])
  })
})

describe('the step that tells', () => {
  it.each<[Showing, number]>([
    [example('two-carts'), 12],
    [example('pay-returns-first'), 0],
  ])('%o', (showing, step) => expect(tellingStep(traceOf(showing))).toBe(step))

  it('is right behind the crash, the exception or the refusal', () => {
    for (const [id, wanted] of [
      ['crash-eats-the-queue', 'crash'],
      ['where-did-it-fail', 'step'],
      ['etag-and-a-rename', 'step'],
    ] as const) {
      const trace = traceOf(example(id))
      const entries = trace.steps[tellingStep(trace) - 1]?.entries ?? []
      expect(entries.map(({ kind }) => kind)).toContain(wanted)
    }
  })
})
