// `interleave link FILE`: a scenario file as the fragment of an address that opens it.

import { encodeLink, fitsInLink, linkLimits } from '#scenario/link.ts'
import { readScenario } from './scenarioFile.ts'
import { scheduleFrom } from './scheduleOption.ts'
import type { ExitStatus, Streams } from './streams.ts'

export interface LinkRequest {
  readonly file: string
  readonly schedule: string | undefined
}

export async function linkCommand(
  { file, schedule: given }: LinkRequest,
  streams: Streams,
): Promise<ExitStatus> {
  const scenario = readScenario(file, streams)
  const schedule = scenario && scheduleFrom(given, scenario, streams)
  if (!scenario || !schedule) return 2
  const payload = await encodeLink(scenario, schedule)
  if (fitsInLink(payload)) {
    streams.out(`#/play?s=${payload}`)
    return 0
  }
  streams.error(
    `${file}: too large for a link (${payload.length} characters, expected at most ${linkLimits.fits}); send the file instead`,
  )
  return 2
}
