import type { Translate } from '#i18n/t.ts'
import type { Refusal } from '#projections/dispatchCards.ts'

/** Why something is not possible now, in a person's words. */
export function refusalText(t: Translate, refusal: Refusal): string {
  return refusal.reason === 'unknownProcess'
    ? t('refusal.unknownProcess', { process: refusal.process })
    : t(`refusal.${refusal.reason}`)
}
