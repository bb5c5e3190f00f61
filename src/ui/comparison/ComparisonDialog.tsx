// Runs side by side over the whole page: the run that is shown under every policy, or the orders that were kept.

import { comparisonTexts } from '#i18n/comparisonTexts.ts'
import { Dialog, useCloseDialog } from '#ui/shared/Dialog.tsx'
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
  if (!t) return null
  const Body = of === 'policies' ? Policies : Orders
  return (
    <Dialog title={t(`comparison.${of}`)} size="sheet" className={styles.dialog} onClose={onClose}>
      <section aria-label={t('comparison.region')} className={styles.body}>
        <p className={styles.about}>{t(of === 'policies' ? 'comparison.about' : 'comparison.aboutOrders')}</p>
        <Body t={t} />
      </section>
    </Dialog>
  )
}

interface BodyProps {
  readonly t: ComparisonTranslate
}

const Policies = ({ t }: BodyProps) => (
  <RunTable t={t} first={t('comparison.policy')} rows={taking(usePolicyRows(t), useCloseDialog())} />
)

const Orders = ({ t }: BodyProps) => (
  <RunTable t={t} first={t('comparison.order')} rows={taking(useOrderRows(t), useCloseDialog())} />
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
