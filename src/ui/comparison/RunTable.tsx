// The figures of the compared runs, a row each.

import type { RunFigures } from '#projections/compareRuns.ts'
import type { Status } from '#projections/stepStatus.ts'
import buttons from '#ui/shared/Button.module.css'
import { useT } from '#ui/shared/context.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { Marked } from '#ui/shared/Marked.tsx'
import { Token } from '#ui/shared/Token.tsx'
import styles from './RunTable.module.css'
import type { Row } from './rows.ts'
import type { ComparisonTexts } from '#i18n/comparison.ts'

export interface RunTableProps {
  readonly t: ComparisonTexts
  /** Heading of the rows' names. */
  readonly first: string
  readonly rows: readonly Row[]
}

/** So many commands have a column of their own. */
const mostCommands = 8

export function RunTable({ t, first, rows }: RunTableProps) {
  const commands = (rows[0]?.figures.commands ?? []).slice(0, mostCommands)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.box} tabIndex={0} role="group" aria-label={t('comparison.region')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {commands.map(({ id }, index) => (
                <th key={id} scope="col" aria-label={t('comparison.command', { process: id })}>
                  <Token process={id} command={index} size="small" />
                </th>
              ))}
              <th scope="col">{t('comparison.appends')}</th>
              <th scope="col">{t('comparison.conflicts')}</th>
              <th scope="col">{t('comparison.lost')}</th>
              <th scope="col">{t('comparison.broken')}</th>
              <th scope="col">{t('comparison.state')}</th>
              <th scope="col">
                <span className={hidden.hidden}>{t('comparison.take')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RunRow key={row.id} t={t} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.some(({ figures }) => figures.lostUpdates > 0) && (
        <p className={styles.note}>{t('comparison.aboutLost')}</p>
      )}
    </>
  )
}

function RunRow({
  t,
  row: { id, title, about, figures, onTake },
}: {
  readonly t: ComparisonTexts
  readonly row: Row
}) {
  const { commands, appends, conflicts, lostUpdates, broken, state } = figures
  return (
    <tr data-run={id} data-shown={onTake === null}>
      <th scope="row">
        {title}
        {about !== null && <span className={styles.about}>{about}</span>}
      </th>
      {commands.slice(0, mostCommands).map((command) => (
        <td key={command.id}>
          <Got t={t} command={command} />
        </td>
      ))}
      <td>{t.number(appends)}</td>
      <td>{t.number(conflicts)}</td>
      <td>
        {lostUpdates === 0 ? (
          <span className={styles.quiet}>{t('comparison.none')}</span>
        ) : (
          <Marked status="lost">{t.number(lostUpdates)}</Marked>
        )}
      </td>
      <td>
        {broken === 0 ? (
          <Marked status="ok">{t('comparison.allHold')}</Marked>
        ) : (
          <Marked status="failed">{t('comparison.brokenCount', { count: broken })}</Marked>
        )}
      </td>
      <td>
        <code>{state.length === 0 ? t('comparison.empty') : state.join(', ')}</code>
      </td>
      <td>
        {onTake ? (
          <button type="button" className={buttons.outlined} onClick={onTake}>
            {t('comparison.take')}
          </button>
        ) : (
          <span className={styles.quiet}>{t('comparison.now')}</span>
        )}
      </td>
    </tr>
  )
}

const statusOf: Readonly<Record<RunFigures['commands'][number]['outcome'], Status>> = {
  accepted: 'ok',
  merged: 'ok',
  idempotent: 'ok',
  noop: 'ok',
  rejected: 'failed',
  conflict: 'conflict',
  exhausted: 'failed',
  gaveUp: 'conflict',
  escaped: 'failed',
  failed: 'failed',
  unknown: 'lost',
  running: 'waiting',
}

function Got({
  t,
  command,
}: {
  readonly t: ComparisonTexts
  readonly command: RunFigures['commands'][number]
}) {
  const page = useT()
  const { outcome, httpStatus, attempts } = command
  return (
    <>
      <Marked status={statusOf[outcome]}>
        {outcome === 'running' ? t('comparison.incomplete') : page(`pill.${outcome}`)}
      </Marked>
      <span className={styles.about}>
        {httpStatus !== null && <code>{httpStatus} </code>}
        {t('comparison.attempts', { count: attempts })}
      </span>
    </>
  )
}
