import { answerOf, type HttpAnswer } from '#projections/answer.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import styles from './Answer.module.css'

/** The answer as it came over the wire; opened, with its headers and its problem document. */
export function Answer({ process: id }: { readonly process: string }) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const process = world.processes.find((each) => each.id === id)
  const answer = process ? answerOf(trace, cursor, process) : null
  return (
    <div className={styles.answer}>
      <dt>{t('card.answer')}</dt>
      <dd>
        {answer ? (
          <details>
            <summary>
              <code>
                {answer.status} {answer.reason}
              </code>
            </summary>
            <pre>{messageOf(answer)}</pre>
          </details>
        ) : (
          <span className={styles.none}>{t('card.noAnswer')}</span>
        )}
      </dd>
    </div>
  )
}

const messageOf = ({ status, reason, etag, problem }: HttpAnswer): string =>
  [
    `HTTP/1.1 ${status} ${reason}`,
    ...(etag ? [`ETag: ${etag}`] : []),
    ...(problem ? ['Content-Type: application/problem+json', '', JSON.stringify(problem, null, 2)] : []),
  ].join('\n')
