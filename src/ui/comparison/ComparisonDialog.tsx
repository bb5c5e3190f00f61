// Runs side by side over the whole page: the run that is shown under every policy, or the orders that were kept.

import { useEffect, useRef } from 'react'
import { comparisonTexts } from '#i18n/comparisonTexts.ts'
import { watch } from '#session/idle.ts'
import buttons from '#ui/shared/Button.module.css'
import { Icon } from '#ui/shared/Icon.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import styles from './ComparisonDialog.module.css'
import { RunTable } from './RunTable.tsx'
import { useOrderRows, usePolicyRows, type Row } from './rows.ts'
import type { ComparisonTranslate } from './words.ts'

export interface ComparisonDialogProps {
  readonly of: 'policies' | 'orders'
  readonly onClose: () => void
}

export function ComparisonDialog({ of, onClose }: ComparisonDialogProps) {
  const t = useLateTexts(comparisonTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    watch()
  }, [])
  const close = () => dialog.current?.close()
  const Body = of === 'policies' ? Policies : Orders
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} closedby="any">
      {t && (
        <section aria-label={t('comparison.region')} className={styles.body}>
          <header className={styles.head}>
            <h2>{t(`comparison.${of}`)}</h2>
            <button type="button" className={buttons.icon} aria-label={t('comparison.close')} onClick={close}>
              <Icon name="close" />
            </button>
          </header>
          <p className={styles.about}>
            {t(of === 'policies' ? 'comparison.about' : 'comparison.aboutOrders')}
          </p>
          <Body t={t} onTaken={close} />
        </section>
      )}
    </dialog>
  )
}

interface BodyProps {
  readonly t: ComparisonTranslate
  readonly onTaken: () => void
}

const Policies = ({ t, onTaken }: BodyProps) => (
  <RunTable t={t} first={t('comparison.policy')} rows={taking(usePolicyRows(t), onTaken)} />
)

const Orders = ({ t, onTaken }: BodyProps) => (
  <RunTable t={t} first={t('comparison.order')} rows={taking(useOrderRows(t), onTaken)} />
)

/** What is taken is on the page, so the comparison has done its work. */
const taking = (rows: readonly Row[], onTaken: () => void): readonly Row[] =>
  rows.map((row) => ({
    ...row,
    onTake:
      row.onTake &&
      (() => {
        row.onTake?.()
        onTaken()
      }),
  }))
