import type { Translate } from '#i18n/t.ts'

/** The keys there are, as the list shows them. */
export const shortcutRows = (
  t: Translate,
): readonly { readonly keys: readonly string[]; readonly does: string }[] => [
  { keys: [t('key.space')], does: t('keys.play') },
  { keys: ['→', '←', '.', ','], does: t('keys.step') },
  { keys: ['1', '…', '9'], does: t('keys.process') },
  { keys: [`${t('key.shift')} →`, `${t('key.shift')} ←`], does: t('keys.whole') },
  { keys: [']', '['], does: t('keys.mark') },
  { keys: [t('key.home'), t('key.end')], does: t('keys.ends') },
  { keys: [t('key.pageUp'), t('key.pageDown')], does: t('keys.ten') },
  { keys: ['B'], does: t('keys.fork') },
  { keys: ['R'], does: t('keys.reset') },
  { keys: [t('key.escape')], does: t('keys.escape') },
  { keys: ['?'], does: t('keys.help') },
]
