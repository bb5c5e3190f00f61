import { answerOf } from '#projections/answer.ts'
import { useMoment, useT } from '#ui/shared/context.ts'
import styles from './Answer.module.css'

/** The answer as it came over the wire, for those who want to see it. */
export function Answer({ process: id }: { readonly process: string }) {
  const t = useT()
  const { trace, cursor, world } = useMoment()
  const process = world.processes.find((each) => each.id === id)
  const answer = process ? answerOf(trace, cursor, process) : null
  if (!answer) return null
  const { status, reason, etag, problem } = answer
  return (
    <details className={styles.answer}>
      <summary>
        {t('card.answer')}{' '}
        <code>
          {status} {reason}
        </code>
      </summary>
      <pre tabIndex={0}>
        <code>
          {[
            `HTTP/1.1 ${status} ${reason}`,
            ...(etag ? [`ETag: ${etag}`] : []),
            ...(problem ? ['Content-Type: application/problem+json', '', JSON.stringify(problem, null, 2)] : []),
          ].join('\n')}
        </code>
      </pre>
    </details>
  )
}
