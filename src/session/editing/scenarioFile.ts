// A scenario as a file, and a file, a drop or a paste as a scenario.

import { decodeLink } from '#scenario/link.ts'
import type { LinkProblem } from '#scenario/linkProblem.ts'
import { limits } from '#scenario/limits.ts'
import { parseScenarioText } from '#scenario/parse.ts'
import type { Problem } from '#scenario/problem.ts'
import type { Scenario } from '#scenario/schema.ts'
import { withSchedule } from '#scenario/withSchedule.ts'
import type { Run } from '#session/run.ts'

export type Opened =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly link: LinkProblem }

/** What is shown, with the choices made by hand as its schedule. */
export const fileText = ({ scenario, schedule }: Pick<Run, 'scenario' | 'schedule'>): string =>
  `${JSON.stringify(withSchedule(scenario, schedule), null, 2)}\n`

export const scenarioBlob = (run: Pick<Run, 'scenario' | 'schedule'>): Blob =>
  new Blob([fileText(run)], { type: 'application/json' })

/** Of the title, without what a file system may not like. */
export const fileName = (title: string): string => {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${plain.slice(0, 60) || 'scenario'}.json`
}

/** A file as the browser gives it; a large one is not even read. */
export async function openFile(file: Pick<File, 'size' | 'text'>): Promise<Opened> {
  if (file.size <= limits.fileBytes) return openText(await file.text())
  const expected = `${limits.fileBytes} bytes`
  return { ok: false, problems: [{ path: '', code: 'tooLarge', expected, received: String(file.size) }] }
}

/** JSON, or a link: both are what people paste. */
export async function openText(text: string): Promise<Opened> {
  const payload = payloadIn(text)
  if (payload === null) return parseScenarioText(text)
  const link = await decodeLink(payload)
  if (!link.ok) return { ok: false, link: link.problem }
  return { ok: true, scenario: withSchedule(link.scenario, link.schedule) }
}

/** Of text that is an address of a scenario, or its fragment. */
function payloadIn(text: string): string | null {
  const query = /^\s*[^\s{["#]*#\/play\?(\S*)\s*$/.exec(text)?.[1]
  return query === undefined ? null : new URLSearchParams(query).get('s')
}

/** Whether a paste outside of any field is meant as one; other text is nobody's. */
export const looksLikeScenario = (text: string): boolean => /^\s*\{/.test(text) || payloadIn(text) !== null
