// A run's report as a short table for people.

import type { RunReport } from '#projections/report.ts'
import { table } from './table.ts'

export function reportText(report: RunReport): string {
  const { steps, endTime, complete, counts, invariants } = report
  const ended = complete ? 'nothing is left to do' : 'stopped before the end'
  return [
    report.title,
    `${counted(steps, 'step')}, ${endTime} ms, ${ended}: ${counted(counts.appends, 'append call')}, ${counted(counts.conflicts, 'conflict')}`,
    '',
    commandLines(report),
    '',
    streamLines(report),
    ...effectLines(report),
    '',
    ...invariants.map(({ id, holds, step, process }) =>
      holds ? `holds   ${id}` : `BROKEN  ${id}  after step ${step}${process ? ` (${process})` : ''}`,
    ),
    '',
    `schedule  ${report.schedule}`,
  ].join('\n')
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const commandLines = ({ commands }: RunReport): string =>
  table([
    ['command', 'outcome', 'attempts', 'expected', 'recorded as', 'HTTP', 'answered at'],
    ...commands.map(({ id, outcome, attempts, expectedVersion, version, httpStatus, respondedAt, rule }) => [
      id,
      rule ? `${outcome} (${rule})` : outcome,
      String(attempts),
      String(expectedVersion ?? '–'),
      String(version ?? '–'),
      String(httpStatus ?? '–'),
      respondedAt === null ? '–' : `${respondedAt} ms`,
    ]),
  ])

const streamLines = ({ streams }: RunReport): string =>
  table(
    Object.entries(streams).map(([id, { version, state }]) => [
      id,
      `version ${version}`,
      JSON.stringify(state),
    ]),
  )

function effectLines({ effects, lost, counts }: RunReport): string[] {
  const all = Object.entries(effects).flatMap(([kind, items]) => items.map((item) => ({ kind, ...item })))
  if (all.length === 0 && lost.length === 0) return []
  return [
    '',
    table([
      ...all.map(({ kind, eventId, handler, at, mark }) => [kind, handler, eventId, `${at} ms`, mark ?? '']),
      ...lost.map(({ effect, eventId, handler }) => [effect, handler, eventId, '', 'lost']),
    ]),
    `${counted(counts.duplicates, 'duplicate')}, ${counted(counts.ghosts, 'ghost')}, ${counts.lost} lost`,
  ]
}
