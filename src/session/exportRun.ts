// A run as a file for another tool, on behalf of the page. Loaded with the Export panel.

import { exportOf, type Exported, type ExportRefusal, type Format } from '#exports/formats.ts'
import { promptOf } from '#exports/prompt.ts'
import { localText, type Texts } from '#exports/source.ts'
import { encodeLink, fitsInLink } from '#scenario/link.ts'
import { isAsGiven } from './asGiven.ts'
import type { Target } from './route.ts'
import type { Run } from './run.ts'

export type { Exported, ExportRefusal, Texts }

/** What the panel offers as text: the formats of the command line, but for the prompt, whose two questions it keeps apart. */
export type TextKind = Exclude<Format, 'prompt' | 'svg'> | 'run' | 'policies' | 'tests'

type Taken = Pick<Run, 'scenario' | 'trace'>

/** O(steps). */
export function exportRun({ scenario, trace }: Taken, kind: TextKind, texts: Texts): Exported {
  const source = { scenario, trace, texts }
  if (kind === 'policies' || kind === 'tests') return { ok: true, text: promptOf(source, [kind]) }
  return exportOf(kind === 'run' ? 'svg' : kind, source)
}

export const titleOf = ({ scenario }: Pick<Run, 'scenario'>, language: Texts['language']): string =>
  localText(scenario.title, language)

/** What opens the run again: an example by its name, else a whole link; null where it is too large for one. */
export async function targetOf(run: Run): Promise<Target | null> {
  const { example, scenario, schedule } = run
  if (example !== null && isAsGiven(run)) return { kind: 'play', example }
  const payload = await encodeLink(scenario, schedule)
  return fitsInLink(payload) ? { kind: 'link', payload } : null
}
