import { otherLanguage } from '#i18n/language.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useT } from '#ui/shared/context.ts'

export function LanguageButton() {
  const t = useT()
  const { preferences } = usePage()
  const other = otherLanguage(t.language)
  return (
    <button
      type="button"
      className={buttons.plain}
      aria-label={t('language')}
      onClick={() => preferences.choose({ language: other })}
    >
      <span lang={other}>{t('language.other')}</span>
    </button>
  )
}
