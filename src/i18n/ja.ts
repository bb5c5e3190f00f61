// 日本語のすべての文言。

import { chartJa } from './chart.ja.ts'
import { codeJa } from './code.ja.ts'
import { dispatchJa } from './dispatch.ja.ts'
import type { en } from './en.ts'
import { narrationJa } from './narration.ja.ts'
import { pageJa } from './page.ja.ts'
import { predictJa } from './predict.ja.ts'
import { processesJa } from './processes.ja.ts'
import { ribbonJa } from './ribbon.ja.ts'
import { timelineJa } from './timeline.ja.ts'

export const ja = {
  ...chartJa,
  ...codeJa,
  ...dispatchJa,
  ...narrationJa,
  ...pageJa,
  ...predictJa,
  ...processesJa,
  ...ribbonJa,
  ...timelineJa,
} as const satisfies Record<keyof typeof en, string>
