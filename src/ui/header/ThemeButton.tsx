import buttons from '#ui/shared/Button.module.css'
import { usePage, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useSystemTheme, useTheme } from '#ui/shared/useTheme.ts'

/** Switches between light and dark. Where that is what the device wants anyway, the device decides again from then on. */
export function ThemeButton() {
  const t = useT()
  const { preferences } = usePage()
  const system = useSystemTheme()
  const now = useTheme()
  const other = now === 'light' ? 'dark' : 'light'
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={t('theme')}
      title={t(`theme.${other}`)}
      onClick={() => preferences.choose({ theme: other === system ? 'system' : other })}
    >
      <Icon name={now === 'light' ? 'moon' : 'sun'} />
    </button>
  )
}
