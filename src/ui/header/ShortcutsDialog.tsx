import { usePage, usePreferences, useT } from '#ui/shared/context.ts'
import { Dialog } from '#ui/shared/Dialog.tsx'
import { shortcutRows } from './shortcutRows.ts'
import styles from './ShortcutsDialog.module.css'

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const { preferences } = usePage()
  const letterKeys = usePreferences((state) => state.letterKeys)
  return (
    <Dialog title={t('keys')} className={styles.dialog} onClose={onClose}>
      <dl className={styles.rows}>
        {shortcutRows(t).map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.letters}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={letterKeys}
          checked={letterKeys}
          onChange={(event) => preferences.choose({ letterKeys: event.target.checked })}
        />
        <span>
          {t('keys.letters')}
          <span className={styles.about}>{t('keys.lettersAbout')}</span>
        </span>
      </label>
    </Dialog>
  )
}
