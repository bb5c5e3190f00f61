import type { Example } from '#scenario/example.ts'
import { relayCrash } from './orders.ts'

export const idempotentHandlers: Example = {
  id: 'idempotent-handlers',
  scenario: {
    version: 1,
    title: { en: 'Idempotent handlers', ja: '冪等なハンドラー' },
    description: {
      en: 'The relay goes down as before, and the message comes twice again. But points and audit look into their inbox first, and the e-mail carries a key, so the second time changes nothing.',
      ja: 'リレーが同じように落ち、メッセージはまた2回届きます。ポイントと監査は処理済みの記録を先に確かめ、メールには冪等キーが付くので、2回目は何も変わりません。',
    },
    domain: 'order',
    ...relayCrash,
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'outbox' },
    handlers: [
      { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15, idempotency: 'inbox' },
      { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 200, idempotency: 'providerKey' },
      { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5, idempotency: 'inbox' },
    ],
  },
}
