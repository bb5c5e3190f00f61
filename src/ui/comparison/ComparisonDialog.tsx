// Runs side by side over the whole page: the run that is shown under every policy, or the orders that were kept.

import { useId, useState } from 'react'
import { comparisonTexts } from '#i18n/comparison.ts'
import { Dialog, useCloseDialog } from '#ui/shared/Dialog.tsx'
import { useLateTexts } from '#ui/shared/useLateTexts.ts'
import { lateViews } from '#ui/shared/lateViews.tsx'
import styles from './ComparisonDialog.module.css'
import { RunTable } from './RunTable.tsx'
import { useOrderRows, usePolicyRows, type Row } from './rows.ts'
import type { ComparisonTexts } from '#i18n/comparison.ts'

const PolicyTimelines = lateViews(() => import('./PolicyTimelines.tsx')).view(
  (chunk) => chunk.PolicyTimelines,
)

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
  readonly t: ComparisonTexts
}

const views = ['figures', 'time'] as const

/** What each policy comes to, or how it comes to it. */
function Policies({ t }: BodyProps) {
  const name = useId()
  const [view, setView] = useState<(typeof views)[number]>('figures')
  return (
    <>
      <div role="radiogroup" aria-label={t('comparison.view')} className={styles.views}>
        {views.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={view === each} onChange={() => setView(each)} />
            {t(`comparison.view.${each}`)}
          </label>
        ))}
      </div>
      {view === 'figures' ? <PolicyTable t={t} /> : <PolicyTimelines />}
    </>
  )
}

const PolicyTable = ({ t }: BodyProps) => (
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
