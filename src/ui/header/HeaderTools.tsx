import { useCallback, useState } from 'react'
import { modeOf } from '#session/dispatchSwitch.ts'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { Popover, useClosePopover } from '#ui/shared/Popover.tsx'
import { phone, useMedia } from '#ui/shared/useMedia.ts'
import styles from './Header.module.css'
import { DispatchChoice } from './DispatchChoice.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { LearnLinks, LearnMenu } from './LearnMenu.tsx'
import { PolicyChoice } from './PolicyChoice.tsx'
import { policyName } from './policyText.ts'
import { ThemeButton } from './ThemeButton.tsx'

export interface HeaderToolsProps {
  readonly onShortcuts: () => void
}

const ExportPanel = lateViews(() => import('#ui/exports/ExportPanel.tsx')).view((chunk) => chunk.ExportPanel)

interface ToolsProps extends HeaderToolsProps {
  readonly onExport: () => void
  readonly onCompare: () => void
}

/** Policy, dispatch, export, language, theme, keys: side by side, on a phone in a menu. What they open is not in the menu, which closes. */
export function HeaderTools({ onShortcuts }: HeaderToolsProps) {
  const isPhone = useMedia(phone)
  const [isExporting, setExporting] = useState(false)
  const onExport = useCallback(() => setExporting(true), [])
  const [isComparing, setComparing] = useState(false)
  const onCompare = useCallback(() => setComparing(true), [])
  const props = { onShortcuts, onExport, onCompare }
  return (
    <>
      {isPhone ? <MoreMenu {...props} /> : <Tools {...props} />}
      {isComparing && <ComparisonDialog of="policies" onClose={() => setComparing(false)} />}
      {isExporting && <ExportPanel onClose={() => setExporting(false)} />}
    </>
  )
}

function Tools({ onShortcuts, onExport, onCompare }: ToolsProps) {
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
        <PolicyChoice onCompare={onCompare} />
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
      <LearnMenu />
      <ExportButton onExport={onExport} />
      <LanguageButton />
      <ThemeButton />
      <ShortcutsButton onShortcuts={onShortcuts} />
    </>
  )
}

function ExportButton({ onExport }: Pick<ToolsProps, 'onExport'>) {
  const t = useT()
  return (
    <button type="button" className={buttons.plain} aria-haspopup="dialog" onClick={onExport}>
      <Icon name="download" />
      <span className={styles.tool}>{t('export')}</span>
    </button>
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

function MoreMenu(props: ToolsProps) {
  const { onCompare } = props
  const t = useT()
  return (
    <Popover
      label={t('more')}
      buttonClass={`${buttons.icon} ${styles.more}`}
      button={<Icon name="more" />}
      align="end"
    >
      <LearnLinks />
      <p className={styles.menuTitle}>{t('policy.label')}</p>
      <PolicyChoice onCompare={onCompare} />
      <p className={styles.menuTitle}>{t('dispatch')}</p>
      <DispatchChoice />
      <MenuTools {...props} />
    </Popover>
  )
}

function MenuTools({ onShortcuts, onExport }: ToolsProps) {
  const close = useClosePopover()
  return (
    <div className={styles.menuTools}>
      <ExportButton
        onExport={() => {
          close()
          onExport()
        }}
      />
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
