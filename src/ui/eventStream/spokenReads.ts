// The lines between chart and stream, in words.

import type { StageLabels } from '#i18n/chart.ts'
import type { StreamView } from '#projections/streamView.ts'

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
