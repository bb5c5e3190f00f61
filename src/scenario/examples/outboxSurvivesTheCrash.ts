import type { Example } from '#scenario/example.ts'
import { threePaymentsAndACrash } from './orders.ts'

export const outboxSurvivesTheCrash: Example = {
  id: 'outbox-survives-the-crash',
  scenario: {
    version: 1,
    title: { en: 'The outbox survives the crash', ja: 'クラッシュを生き延びるアウトボックス' },
    description: {
      en: 'The same three payments and the same crash, but each message was written in the transaction of its event. The relay finds the rows, and nothing is lost.',
      ja: '同じ3つの支払いと同じクラッシュですが、メッセージはイベントと同じトランザクションで書かれています。リレーがその行を見つけるので、取りこぼしはありません。',
    },
    domain: 'order',
    ...threePaymentsAndACrash,
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'outbox' },
  },
}
