// A run as data: the scenario, what came of it in figures, and every step with what it did. The shape of the report is that of `run --json`.

import { reportOf } from '#projections/report.ts'
import { millisecondsOf } from '#sim/clock.ts'
import { formatChoice } from '#sim/schedule.ts'
import { localText, type ExportSource } from './source.ts'

/** JSON text; times of steps in microseconds of virtual time, as in the trace. O(steps). */
export function traceJsonOf({ scenario, trace, texts }: ExportSource): string {
  const document = {
    format: 'interleave-trace',
    version: 1,
    scenario,
    report: reportOf(localText(scenario.title, texts.language), trace),
    endTimeMs: millisecondsOf(trace.end.clock),
    steps: trace.steps.map(({ choice, entries }, index) => ({
      step: index + 1,
      choice: formatChoice(choice),
      byHand: index < trace.chosen,
      entries,
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
