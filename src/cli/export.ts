// `interleave export FILE --format F`: a run as a file for another tool.

import { exportOf, exportRefusalText, type Format } from '#exports/formats.ts'
import { en } from '#i18n/en.ts'
import { createTranslate } from '#i18n/t.ts'
import { runScenario } from '#scenario/simulation.ts'
import { refusedText } from './run.ts'
import { readScenario } from './scenarioFile.ts'
import { scheduleFrom } from './scheduleOption.ts'
import type { ExitStatus, Streams } from './streams.ts'

export interface ExportRequest {
  readonly file: string
  readonly format: Format
  readonly schedule: string | undefined
}

/** 0 also where the run breaks an invariant: what was asked for is the file, and it is complete. */
export function exportCommand(request: ExportRequest, streams: Streams): ExitStatus {
  const { file, format } = request
  const scenario = readScenario(file, streams)
  const schedule = scenario && scheduleFrom(request.schedule, scenario, streams)
  if (!scenario || !schedule) return 2
  const ran = runScenario(scenario, schedule)
  if (!ran.ok) {
    streams.error(refusedText(request, ran.refused))
    return 2
  }
  const exported = exportOf(format, { scenario, trace: ran.trace, texts: createTranslate('en', en) })
  if (exported.ok) {
    streams.out(exported.text.replace(/\n$/, ''))
    return 0
  }
  streams.error(`${file}: no export as ${format}: ${exportRefusalText(exported.refusal)}`)
  return 2
}
