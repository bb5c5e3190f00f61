import { useEffect } from 'react'
import { differenceOf } from '#projections/difference.ts'
import { commandIndex } from '#projections/commandNamed.ts'
import { noteSight } from '#session/sights.ts'
import { useMoment, usePage, useT } from '#ui/shared/context.ts'
import { Token } from '#ui/shared/Token.tsx'
import styles from './Difference.module.css'

/** What the person read beside what is there now: the reason for a 409 that a person can act on. */
export function Difference({ process: id }: { readonly process: string }) {
  const t = useT()
  const { session } = usePage()
  const { trace, world } = useMoment()
  useEffect(() => noteSight(session, 'diff', id), [session, id])
  const process = world.processes.find((each) => each.id === id)
  if (!process) return null
  const { from, to, rows, events } = differenceOf(trace.model, world, process)
  return (
    <div className={styles.difference}>
      <table>
        <caption>{t('review.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('review.field')}</th>
            <th scope="col">{t('review.then', { version: from })}</th>
            <th scope="col">{t('review.now', { version: to })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, now, changed }) => (
            <tr key={label} data-changed={changed}>
              <th scope="row">{label}</th>
              <td>{before === null ? t('review.nothing') : changed ? <del>{before}</del> : before}</td>
              <td>{now === null ? t('review.nothing') : changed ? <ins>{now}</ins> : now}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.events}>
        {events.map(({ version, text, by }) => (
          <li key={version}>
            {t('review.event', { version, text })}
            {by && <Token process={by} command={commandIndex(trace.model, by)} size="small" />}
          </li>
        ))}
      </ul>
    </div>
  )
}
