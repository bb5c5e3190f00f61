import { answerOf, type HttpAnswer } from '#projections/answer.ts'
import { clientScreenOf } from '#projections/clientScreen.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import { StatusGlyph } from '#ui/shared/StatusGlyph.tsx'
import styles from './ClientScreen.module.css'

/** The screen of the person who sent the command: to whom a failure shows, and how. Opened, it shows the answer as it came over the wire. */
export function ClientScreen({ process: id }: { readonly process: string }) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const process = world.processes.find((each) => each.id === id)
  if (!process) return null
  const { key, values, status } = clientScreenOf(trace.model, process)
  const answer = answerOf(trace, cursor, process)
  const said = (
    <>
      {status && <StatusGlyph status={status} />}
      <span className={styles.said}>{t.filled(`client.${key}`, values)}</span>
    </>
  )
  return (
    <figure className={styles.screen} aria-label={t('card.screen', { process: id })}>
      <span className={styles.dots} aria-hidden="true" />
      {answer ? (
        <details>
          <summary className={styles.row} title={t('card.answer')}>
            {said}
            <code className={styles.status}>
              {answer.status} {answer.reason}
            </code>
          </summary>
          <pre>{messageOf(answer)}</pre>
        </details>
      ) : (
        <p className={styles.row}>{said}</p>
      )}
    </figure>
  )
}

const messageOf = ({ status, reason, etag, problem }: HttpAnswer): string =>
  [
    `HTTP/1.1 ${status} ${reason}`,
    ...(etag ? [`ETag: ${etag}`] : []),
    ...(problem ? ['Content-Type: application/problem+json', '', JSON.stringify(problem, null, 2)] : []),
  ].join('\n')
