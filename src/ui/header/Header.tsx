import { HeaderTools, ScenarioPicker } from '#ui/later/views.ts'
import { useT } from '#ui/shared/context.ts'
import styles from './Header.module.css'
import { Logo } from './Logo.tsx'

export function Header({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const t = useT()
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Logo />
        <span className={styles.title}>{t('app.title')}</span>
      </h1>
      <ScenarioPicker />
      <HeaderTools onShortcuts={onShortcuts} />
    </header>
  )
}
