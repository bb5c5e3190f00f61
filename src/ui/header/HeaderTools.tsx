import { modeOf } from '#session/dispatchSwitch.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover, useClosePopover } from '#ui/shared/Popover.tsx'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './Header.module.css'
import { DispatchChoice } from './DispatchChoice.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { PolicyChoice } from './PolicyChoice.tsx'
import { policyName } from './policyText.ts'
import { ThemeButton } from './ThemeButton.tsx'

export interface HeaderToolsProps {
  readonly onShortcuts: () => void
}

/** Policy, language, theme, keys: side by side, on a phone in a menu. */
export function HeaderTools({ onShortcuts }: HeaderToolsProps) {
  const isPhone = useMedia(phone)
  return isPhone ? <MoreMenu onShortcuts={onShortcuts} /> : <Tools onShortcuts={onShortcuts} />
}

function Tools({ onShortcuts }: HeaderToolsProps) {
  const t = useT()
  const policy = useSession(({ scenario }) => scenario.policy)
  const mode = useSession(({ scenario }) => modeOf(scenario))
  return (
    <>
      <Popover
        buttonClass={buttons.plain}
        button={
          <>
            <span className={styles.label}>{t('policy.label')}</span>
            <strong className={styles.value}>{policyName(t, policy)}</strong>
            <Icon name="chevron" />
          </>
        }
      >
        <PolicyChoice />
      </Popover>
      <Popover
        buttonClass={buttons.plain}
        button={
          <>
            <span className={styles.label}>{t('dispatch')}</span>
            <strong className={styles.value}>{t(`dispatch.mode.${mode}`)}</strong>
            <Icon name="chevron" />
          </>
        }
      >
        <DispatchChoice />
      </Popover>
      <span className={styles.space} />
      <LanguageButton />
      <ThemeButton />
      <ShortcutsButton onShortcuts={onShortcuts} />
    </>
  )
}

function ShortcutsButton({ onShortcuts }: HeaderToolsProps) {
  const t = useT()
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={t('keys')}
      aria-haspopup="dialog"
      onClick={onShortcuts}
    >
      <Icon name="keyboard" />
    </button>
  )
}

function MoreMenu({ onShortcuts }: HeaderToolsProps) {
  const t = useT()
  return (
    <Popover
      label={t('more')}
      buttonClass={`${buttons.icon} ${styles.more}`}
      button={<Icon name="more" />}
      align="end"
    >
      <p className={styles.menuTitle}>{t('policy.label')}</p>
      <PolicyChoice />
      <p className={styles.menuTitle}>{t('dispatch')}</p>
      <DispatchChoice />
      <MenuTools onShortcuts={onShortcuts} />
    </Popover>
  )
}

function MenuTools({ onShortcuts }: HeaderToolsProps) {
  const close = useClosePopover()
  return (
    <div className={styles.menuTools}>
      <LanguageButton />
      <ThemeButton />
      <ShortcutsButton
        onShortcuts={() => {
          close()
          onShortcuts()
        }}
      />
    </div>
  )
}
