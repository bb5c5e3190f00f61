import { answerOf, type HttpAnswer } from '#projections/answer.ts'
import type { CommandProcess } from '#projections/card.ts'
import { useMoment } from '#ui/shared/context.ts'
import styles from './Answer.module.css'

/** The answer as it came over the wire; opened, with its headers and its problem document. */
export function AnswerDetails({ process }: { readonly process: CommandProcess }) {
  const { trace, cursor } = useMoment()
  const answer = answerOf(trace, cursor, process)
  if (!answer) return null
  return (
    <details className={styles.details}>
      <summary>
        <code>
          {answer.status} {answer.reason}
        </code>
      </summary>
      <pre>{messageOf(answer)}</pre>
    </details>
  )
}

const messageOf = ({ status, reason, etag, problem }: HttpAnswer): string =>
  [
    `HTTP/1.1 ${status} ${reason}`,
    ...(etag ? [`ETag: ${etag}`] : []),
    ...(problem ? ['Content-Type: application/problem+json', '', JSON.stringify(problem, null, 2)] : []),
  ].join('\n')
