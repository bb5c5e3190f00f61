import type { comparisonEn } from '#i18n/comparison.en.ts'
import type { Translate } from '#i18n/t.ts'

export type ComparisonTranslate = Translate<typeof comparisonEn>
