// The lines between chart and stream, in words.

import type { StreamView } from '#projections/streamView.ts'
import type { StageLabels } from '#ui/stage/labels.ts'

export function spokenReads({ reads, appends }: StreamView, labels: StageLabels): string {
  return [
    ...reads.map(({ process, version }) => labels('describe.holds', { who: process, version })),
    ...appends
      .filter(({ outcome }) => outcome === 'conflict')
      .map(({ process, expected, actual }) =>
        labels('describe.conflict', { who: process, expected, actual }),
      ),
  ].join('. ')
}
