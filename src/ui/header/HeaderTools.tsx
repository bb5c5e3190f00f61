import { useCallback, useState } from 'react'
import { modeOf } from '#session/dispatchSwitch.ts'
import { ComparisonDialog } from '#ui/comparison/views.ts'
import { ExploreButton } from '#ui/explore/ExploreButton.tsx'
import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { Popover, useClosePopover } from '#ui/shared/Popover.tsx'
import { narrow, useMedia } from '#ui/shared/useMedia.ts'
import icons from '#ui/shared/Icon.module.css'
import { policyName } from '#ui/shared/policyText.ts'
import styles from './Header.module.css'
import { DispatchChoice } from './DispatchChoice.tsx'
import { LanguageButton } from './LanguageButton.tsx'
import { LearnLinks, LearnMenu } from './LearnMenu.tsx'
import { PolicyChoice } from './PolicyChoice.tsx'
import { ThemeButton } from './ThemeButton.tsx'

export interface HeaderToolsProps {
  readonly onShortcuts: () => void
}

const ExportPanel = lateViews(() => import('#ui/exports/ExportPanel.tsx')).view((chunk) => chunk.ExportPanel)

const SharePanel = lateViews(() => import('#ui/share/SharePanel.tsx')).view((chunk) => chunk.SharePanel)

interface ToolsProps extends HeaderToolsProps {
  readonly onShare: () => void
  readonly onExport: () => void
  readonly onCompare: () => void
}

/** Policy, dispatch, share, export, language, theme, keys: side by side, in a menu where there is no room for that. What they open is not in the menu, which closes. */
export function HeaderTools({ onShortcuts }: HeaderToolsProps) {
  const isNarrow = useMedia(narrow)
  const [isExporting, setExporting] = useState(false)
  const onExport = useCallback(() => setExporting(true), [])
  const [isComparing, setComparing] = useState(false)
  const onCompare = useCallback(() => setComparing(true), [])
  const [isSharing, setSharing] = useState(false)
  const onShare = useCallback(() => setSharing(true), [])
  const props = { onShortcuts, onShare, onExport, onCompare }
  return (
    <>
      {isNarrow ? <MoreMenu {...props} /> : <Tools {...props} />}
      {isComparing && <ComparisonDialog of="policies" onClose={() => setComparing(false)} />}
      {isSharing && <SharePanel onClose={() => setSharing(false)} />}
      {isExporting && <ExportPanel onClose={() => setExporting(false)} />}
    </>
  )
}

function Tools({ onShortcuts, onShare, onExport, onCompare }: ToolsProps) {
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
      <ShareButton onShare={onShare} />
      <ExportButton onExport={onExport} />
      <ExploreButton />
      <LanguageButton />
      <ThemeButton />
      <ShortcutsButton onShortcuts={onShortcuts} />
    </>
  )
}

function ShareButton({ onShare }: Pick<ToolsProps, 'onShare'>) {
  const t = useT()
  return (
    <button type="button" className={buttons.plain} aria-haspopup="dialog" onClick={onShare}>
      <svg className={icons.icon} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 10V2.2M4.8 5.2 8 2l3.2 3.2M5 7.5H3v6h10v-6h-2" />
      </svg>
      <span className={styles.tool}>{t('share')}</span>
    </button>
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
      button={<Icon name="menu" />}
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

function MenuTools({ onShortcuts, onShare, onExport }: ToolsProps) {
  const close = useClosePopover()
  return (
    <div className={styles.menuTools}>
      <ShareButton
        onShare={() => {
          close()
          onShare()
        }}
      />
      <ExportButton
        onExport={() => {
          close()
          onExport()
        }}
      />
      <ExploreButton />
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
