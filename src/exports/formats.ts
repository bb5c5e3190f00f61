// What a run can be taken out as, by the name that the command line knows. Each is a text; a format that cannot carry a scenario says why.

import { notCheckableText, type NotCheckable } from './checkable.ts'
import { chromeTraceOf } from './chromeTrace.ts'
import { flowchartOf } from './flowchart.ts'
import { gherkinOf } from './gherkin.ts'
import { markdownOf } from './markdown.ts'
import { promptOf } from './prompt.ts'
import { testRefusalText, type TestRefusal } from './forcedTest/refusal.ts'
import { vitestOf } from './forcedTest/vitest.ts'
import { xunitOf } from './forcedTest/xunit.ts'
import { otlpOf } from './otlp.ts'
import { promelaOf } from './promela.ts'
import { svgOf } from './runPicture.ts'
import { sequenceOf } from './sequence.ts'
import type { ExportSource } from './source.ts'
import { tlaOf } from './tla.ts'
import { traceJsonOf } from './traceJson.ts'

export const formats = [
  'mermaid',
  'sequence',
  'svg',
  'markdown',
  'json',
  'chrome-trace',
  'otlp',
  'gherkin',
  'vitest',
  'xunit',
  'tla',
  'promela',
  'prompt',
] as const
export type Format = (typeof formats)[number]

export const isFormat = (name: string): name is Format => formats.some((format) => format === name)

export type ExportRefusal =
  | { readonly of: 'test'; readonly what: TestRefusal }
  | { readonly of: 'model'; readonly what: NotCheckable }

export type Exported =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: ExportRefusal }

/** O(steps) or a little more, whatever the format. */
export function exportOf(format: Format, source: ExportSource): Exported {
  switch (format) {
    case 'mermaid':
      return whole(flowchartOf(source))
    case 'sequence':
      return whole(sequenceOf(source))
    case 'svg':
      return whole(svgOf(source))
    case 'markdown':
      return whole(markdownOf(source))
    case 'json':
      return whole(traceJsonOf(source))
    case 'chrome-trace':
      return whole(chromeTraceOf(source))
    case 'otlp':
      return whole(otlpOf(source))
    case 'gherkin':
      return whole(gherkinOf(source))
    case 'vitest':
      return refusedBy('test', vitestOf(source))
    case 'xunit':
      return refusedBy('test', xunitOf(source))
    case 'tla':
      return refusedBy('model', tlaOf(source.scenario))
    case 'promela':
      return refusedBy('model', promelaOf(source.scenario))
    case 'prompt':
      return whole(promptOf(source))
  }
}

const whole = (text: string): Exported => ({ ok: true, text: text.endsWith('\n') ? text : `${text}\n` })

type Refusing<What> =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: What }

function refusedBy<Of extends ExportRefusal['of']>(
  of: Of,
  exported: Refusing<Extract<ExportRefusal, { readonly of: Of }>['what']>,
): Exported {
  if (exported.ok) return whole(exported.text)
  return { ok: false, refusal: { of, what: exported.refusal } as ExportRefusal }
}

/** In English, for the command line; the page has sentences of its own. */
export const exportRefusalText = ({ of, what }: ExportRefusal): string =>
  of === 'test' ? testRefusalText(what) : notCheckableText(what)
