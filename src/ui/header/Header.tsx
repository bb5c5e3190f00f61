import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { PolicyChoice } from '#ui/later/views.ts'
import { Popover, useClosePopover } from '#ui/shared/Popover.tsx'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './Header.module.css'
import { LanguageButton } from './LanguageButton.tsx'
import { Logo } from './Logo.tsx'
import { policyName } from './policyText.ts'
import { ScenarioPicker } from './ScenarioPicker.tsx'
import { ThemeButton } from './ThemeButton.tsx'

interface HeaderProps {
  readonly onShortcuts: () => void
}

export function Header({ onShortcuts }: HeaderProps) {
  const isPhone = useMedia(phone)
  return (
    <header className={styles.header}>
      <Brand />
      <ScenarioPicker />
      {isPhone ? <MoreMenu onShortcuts={onShortcuts} /> : <Tools onShortcuts={onShortcuts} />}
    </header>
  )
}

function Brand() {
  const t = useT()
  return (
    <h1 className={styles.brand}>
      <Logo />
      <span className={styles.title}>{t('app.title')}</span>
    </h1>
  )
}

function Tools({ onShortcuts }: HeaderProps) {
  const t = useT()
  const policy = useSession(({ scenario }) => scenario.policy)
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
      <span className={styles.space} />
      <LanguageButton />
      <ThemeButton />
      <ShortcutsButton onShortcuts={onShortcuts} />
    </>
  )
}

function ShortcutsButton({ onShortcuts }: HeaderProps) {
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

function MoreMenu({ onShortcuts }: HeaderProps) {
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
      <MenuTools onShortcuts={onShortcuts} />
    </Popover>
  )
}

function MenuTools({ onShortcuts }: HeaderProps) {
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
