// All English texts. This dictionary is the type: its keys, and in each text the values that it wants.

import { chartEn } from './chart.en.ts'
import { codeEn } from './code.en.ts'
import { dispatchEn } from './dispatch.en.ts'
import { narrationEn } from './narration.en.ts'
import { pageEn } from './page.en.ts'
import { predictEn } from './predict.en.ts'
import { processesEn } from './processes.en.ts'
import { ribbonEn } from './ribbon.en.ts'
import { timelineEn } from './timeline.en.ts'

export const en = {
  ...chartEn,
  ...codeEn,
  ...dispatchEn,
  ...narrationEn,
  ...pageEn,
  ...predictEn,
  ...processesEn,
  ...ribbonEn,
  ...timelineEn,
} as const
