// The stage: flowchart and event stream as one picture, so that reading and appending are lines from the one into the other.

import type { ChartKey } from '#i18n/chart.en.ts'
import type { Layout } from '#projections/chart.ts'
import type { ChartMarks } from '#projections/chartMarks.ts'
import type { StreamView } from '#projections/streamView.ts'

export type StageLabels = (key: ChartKey, values?: Readonly<Record<string, string | number>>) => string

export interface StageProps {
  readonly marks: ChartMarks
  readonly stream: StreamView
  readonly labels: StageLabels
  readonly language: 'en' | 'ja'
  /** `travel`: the token of the last step travels along its edge. `none` while scrubbing, while a key is held, with reduced motion. */
  readonly motion: 'travel' | 'none'
  /** Else by the width that there is. */
  readonly layout?: Layout
  readonly onNode?: (node: string) => void
}

export function Stage({ labels }: StageProps) {
  return <section aria-label={labels('flowchart')} />
}
