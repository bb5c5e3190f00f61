import type { Ref } from 'react'
import buttons from '#ui/shared/Button.module.css'
import { usePage, usePreferences, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { shortcutRows } from './shortcutRows.ts'
import styles from './ShortcutsDialog.module.css'

export function ShortcutsDialog({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  const t = useT()
  const { preferences } = usePage()
  const letterKeys = usePreferences((state) => state.letterKeys)
  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby="shortcuts-title" closedby="any">
      <div className={styles.head}>
        <h2 id="shortcuts-title">{t('keys')}</h2>
        <form method="dialog">
          <button type="submit" className={buttons.icon} aria-label={t('close')}>
            <Icon name="close" />
          </button>
        </form>
      </div>
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
    </dialog>
  )
}
