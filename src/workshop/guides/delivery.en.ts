import type { DeliveryWords } from './delivery.ts'

export const deliveryEn: DeliveryWords = {
  title: 'What each failure does, mode by mode',
  intro:
    'One order is paid, and three handlers follow: points, an e-mail, an audit row. Then something goes wrong. Choose any cell to run it: the playground opens where it happens. No handler is idempotent here, so you see what the mode alone is good for.',
  caption: 'Modes of dispatch against moments of failure; each cell is a link that runs it',
  when: 'What goes wrong, and when',
  modes: {
    inTransaction: 'In the transaction',
    afterCommit: 'After the commit',
    queue: 'Queue in memory',
    outbox: 'Outbox',
  },
  moments: {
    beforeCommit: 'A crash before the commit',
    afterCommit: 'A crash after the commit, before dispatch',
    midway: 'The first handler is done, then a crash',
    beforeAck: 'A crash after the last effect, before it is acknowledged',
    throws: 'The second handler throws, no crash',
  },
  verdicts: { safe: 'Safe', lost: 'Lost', duplicate: 'Twice', ghost: 'Ghost' },
  guarantee: 'Guarantee',
  guarantees: {
    inTransaction: 'Atomic, for database effects only',
    afterCommit: 'At most once',
    queue: 'At most once across crashes',
    outbox: 'At least once',
  },
  cannotBe: 'Cannot be: there is no moment between the two',
  run: 'Run',
  note: 'With idempotent handlers “twice” becomes “once”. That is why outbox and idempotency belong together.',
}
