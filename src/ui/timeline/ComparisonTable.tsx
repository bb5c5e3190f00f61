// The figures of the compared runs, one row each.

import type { Translate } from '#i18n/t.ts'
import type { ComparedRun } from '#projections/compareModes.ts'
import type { Status } from '#projections/stepStatus.ts'
import { Marked } from '#ui/shared/Marked.tsx'
import styles from './ComparisonTable.module.css'
import { modeTitle } from './modeText.ts'

export interface ComparisonTableProps {
  readonly t: Translate
  readonly runs: readonly { readonly id: string; readonly title?: string }[]
  readonly rows: readonly ComparedRun[]
}

const columns = [
  'run',
  'response',
  'effects',
  'lost',
  'duplicates',
  'ghosts',
  'attempts',
  'deliveries',
  'witnesses',
] as const

/** Of no interest where no run does anything outside. */
const ofEffects: readonly string[] = ['effects', 'lost', 'duplicates', 'ghosts', 'deliveries']

export function ComparisonTable({ t, runs, rows }: ComparisonTableProps) {
  const most = Math.max(1, ...rows.map(({ response }) => response ?? 0))
  const hasEffects = rows.some(({ due, ghosts, deliveries }) => due + ghosts + deliveries > 0)
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('timeline.compare.table')}</caption>
        <thead>
          <tr>
            {columns
              .filter((column) => hasEffects || !ofEffects.includes(column))
              .map((column) => (
                <th key={column} scope="col">
                  {t(`timeline.compare.${column}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ComparedRow
              key={row.id}
              {...{ t, row, most, hasEffects }}
              title={modeTitle(t, runs[index] ?? row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ComparedRowProps {
  readonly t: Translate
  readonly row: ComparedRun
  readonly title: string
  readonly most: number
  readonly hasEffects: boolean
}

function ComparedRow({ t, row, title, most, hasEffects }: ComparedRowProps) {
  const { response, effects, witnesses } = row
  return (
    <tr data-run={row.id}>
      <th scope="row">{title}</th>
      <td>
        {response === null ? (
          <Marked status="lost">{t('timeline.compare.never')}</Marked>
        ) : (
          <>
            <span className={styles.wait} style={{ width: `${Math.max(3, (response / most) * 64)}px` }} />
            <strong>{t('timeline.compare.after', { ms: response / 1000 })}</strong>
          </>
        )}
      </td>
      {hasEffects && (
        <>
          <td>
            {row.due === 0 ? (
              <span className={styles.zero}>–</span>
            ) : effects === null ? (
              <Marked status="failed">{t('timeline.compare.never')}</Marked>
            ) : (
              <Marked status="ok">{t('timeline.compare.after', { ms: effects / 1000 })}</Marked>
            )}
          </td>
          <Count t={t} value={row.lost} status="lost" />
          <Count t={t} value={row.duplicates} status="duplicate" />
          <Count t={t} value={row.ghosts} status="failed" />
        </>
      )}
      <td>{t.number(row.attempts)}</td>
      {hasEffects && <td>{t.number(row.deliveries)}</td>}
      <td>{t.list(witnesses.map((witness) => t(`timeline.witness.${witness}`)))}</td>
    </tr>
  )
}

function Count({
  t,
  value,
  status,
}: {
  readonly t: Translate
  readonly value: number
  readonly status: Status
}) {
  return (
    <td>
      {value === 0 ? (
        <span className={styles.zero}>{t.number(0)}</span>
      ) : (
        <Marked status={status}>{t.number(value)}</Marked>
      )}
    </td>
  )
}
