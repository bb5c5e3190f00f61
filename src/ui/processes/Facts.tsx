// What the process knows and wants. Both rows are there from the beginning, so that no button moves away under a hand.

import type { Card } from '#projections/card.ts'
import { useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './Facts.module.css'

export function Facts({ card }: { readonly card: Card }) {
  return (
    <dl className={styles.facts}>
      <Read card={card} />
      <Wants card={card} />
    </dl>
  )
}

function Read({ card: { read, behind } }: { readonly card: Card }) {
  const t = useT()
  return (
    <div>
      <dt>{t('card.read')}</dt>
      <dd>
        {read === null ? (
          <span className={styles.none}>{t('card.notRead')}</span>
        ) : (
          <span>{read === 0 ? t('card.readNothing') : t('card.readVersion', { version: read })}</span>
        )}
        {behind > 0 && (
          <span className={styles.behind} data-status="conflict">
            <StatusGlyph status="conflict" />
            {t('card.behind', { count: behind })}
          </span>
        )}
      </dd>
    </div>
  )
}

function Wants({ card: { wants, committed, text, type } }: { readonly card: Card }) {
  const t = useT()
  const what = text === '' ? type : text
  if (committed !== null)
    return (
      <div>
        <dt>{t('card.wrote')}</dt>
        <dd>
          <code className={styles.wrote}>{what}</code>
          <span>{t('card.asVersion', { version: committed })}</span>
        </dd>
      </div>
    )
  return (
    <div>
      <dt>{t('card.wants')}</dt>
      <dd>
        {wants === null ? (
          <span className={styles.none}>{t('card.undecided')}</span>
        ) : (
          <>
            <code className={styles.wants}>{what}</code>
            <span>
              {wants.after === null ? t('card.wantsAny') : t('card.wantsAfter', { version: wants.after })}
            </span>
          </>
        )}
      </dd>
    </div>
  )
}
