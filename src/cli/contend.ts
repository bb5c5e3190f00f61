// `interleave contend`: how many append calls, how much time and how many successes N clients on one stream cost, by strategy of backoff.

import type { ContendRequest } from '#contention/options.ts'
import { contentionRow, contentionRuns, type ContentionRow, type Repeated } from '#contention/simulate.ts'
import type { ExitStatus, Streams } from './streams.ts'
import { table } from './table.ts'

export function contendCommand(request: ContendRequest, { out }: Streams): ExitStatus {
  const { clients, backoffs, hop, maxAttempts, runs, seed, json } = request
  const rows = clients.flatMap((count) =>
    backoffs.map((backoff) => {
      const settings: Repeated = { clients: count, backoff, hop, maxAttempts, runs, seed }
      return contentionRow(settings, contentionRuns(settings))
    }),
  )
  out(json ? JSON.stringify({ rows }, null, 2) : rowsText(rows))
  return 0
}

const rowsText = (rows: readonly ContentionRow[]): string =>
  table([
    ['clients', 'backoff', 'append calls', 'last answer', 'accepted'],
    ...rows.map(({ clients, backoff, meanAppends, meanTimeMs, meanAccepted }) => [
      String(clients),
      backoff,
      String(meanAppends),
      `${meanTimeMs} ms`,
      String(meanAccepted),
    ]),
  ])
