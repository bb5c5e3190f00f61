// What the process knows and wants: the version it has read, how far that is behind, and what it is going to add behind it.

import type { Card } from '#projections/card.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './Facts.module.css'

export function Facts({ card, isDense }: { readonly card: Card; readonly isDense: boolean }) {
  const t = useT()
  const { read, behind, wants, committed, text, type } = card
  if (read === null) return null
  return (
    <dl className={styles.facts} data-dense={isDense}>
      <div>
        <dt>{t('card.read')}</dt>
        <dd>
          {read === 0 ? t('card.readNothing') : t('card.readVersion', { version: read })}
          {behind > 0 && (
            <span className={styles.behind} data-status="conflict">
              <StatusGlyph status="conflict" />
              {t('card.behind', { count: behind })}
            </span>
          )}
        </dd>
      </div>
      {wants && (
        <div>
          <dt>{t('card.wants')}</dt>
          <dd>
            {!isDense && <code className={styles.wants}>{wants.text}</code>}
            {wants.after === null ? t('card.wantsAny') : t('card.wantsAfter', { version: wants.after })}
          </dd>
        </div>
      )}
      {committed !== null && (
        <div>
          <dt>{t('card.wrote')}</dt>
          <dd>
            {!isDense && <code className={styles.wrote}>{text === '' ? type : text}</code>}
            {t('card.asVersion', { version: committed })}
          </dd>
        </div>
      )}
    </dl>
  )
}
