// What an exploration found, as a short table for people.

import type { ExploreReport } from './exploreReport.ts'
import { table } from './table.ts'

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Long numbers lose their tail: 1,236 · 10^24. */
const short = (digits: string): string =>
  digits.length <= 18
    ? grouped(digits)
    : `about ${digits.slice(0, 1)}.${digits.slice(1, 3)} · 10^${digits.length - 1}`

export function exploreText(report: ExploreReport): string {
  const { title, complete, states, transitions, schedules, longest, elapsedMs } = report
  const part = complete ? '' : ' (partial: the budget is spent, so "holds" means not broken so far)'
  return [
    title,
    `${grouped(String(states))} states, ${grouped(String(transitions))} transitions, ${elapsedMs} ms${report.reduction ? ', reduced' : ''}${part}`,
    schedules === null
      ? 'schedules were not counted'
      : `${short(schedules)} schedules, the longest of ${longest} steps`,
    '',
    outcomeLines(report),
    '',
    attemptsLine(report),
    '',
    ...report.invariants.map(({ id, holds, schedules: breaking, counterexample }) =>
      holds
        ? `holds   ${id}`
        : `BROKEN  ${id}${breaking === null ? '' : `  by ${short(breaking)} schedules`}  after ${counterexample?.steps ?? 0} steps: ${counterexample?.schedule ?? ''}`,
    ),
  ].join('\n')
}

const outcomeLines = ({ outcomes, schedules }: ExploreReport): string => {
  const names = [...new Set(outcomes.flatMap(({ commands }) => Object.keys(commands)))]
  return table([
    [...names, ...(schedules === null ? [] : ['schedules']), 'for example'],
    ...outcomes.map((ending) => [
      ...names.map((name) => ending.commands[name] ?? '–'),
      ...(ending.schedules === null ? [] : [short(ending.schedules)]),
      ending.example,
    ]),
  ])
}

const attemptsLine = ({ attempts }: ExploreReport): string =>
  `most attempts: ${Object.entries(attempts)
    .map(([id, count]) => `${id} ${count}`)
    .join(', ')}`
