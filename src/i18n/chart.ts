// How the stage asks for its words.

import type { ChartKey } from './chart.en.ts'

export type StageLabels = (key: ChartKey, values?: Readonly<Record<string, string | number>>) => string
