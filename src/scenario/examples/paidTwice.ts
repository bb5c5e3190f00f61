import type { Example } from '#scenario/example.ts'
import { relayCrash } from './orders.ts'

export const paidTwice: Example = {
  id: 'paid-twice',
  scenario: {
    version: 1,
    title: { en: 'Paid once, points twice', ja: '支払いは1回、ポイントは2回' },
    description: {
      en: 'The relay publishes the message and goes down before it marks the row, so after the restart it publishes it again. That is what “at least once” means: sometimes twice.',
      ja: 'リレーはメッセージを送ったあと、送信済みの印を付ける前に落ち、再起動後にもう一度送ります。「少なくとも1回」とは、2回のこともあるという意味です。',
    },
    domain: 'order',
    ...relayCrash,
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'outbox' },
  },
}
