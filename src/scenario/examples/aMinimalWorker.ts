import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const aMinimalWorker: Example = {
  id: 'a-minimal-worker',
  scenario: {
    version: 1,
    title: { en: 'A minimal worker: log and drop', ja: '最小のワーカーはログに書いて捨てる' },
    description: {
      en: 'The worker catches the error, writes a line into the log and drops the message. The client has its 200, the e-mail never comes, and only the log knows.',
      ja: 'ワーカーはエラーを捕まえ、ログに1行書いて、メッセージを捨てます。クライアントには200が返り、メールは届かず、それを知っているのはログだけです。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'queue', delivery: { maxAttempts: 1, onExhausted: 'log' } },
    faults: [{ kind: 'throw', handler: 'email', attempts: 'always' }],
  },
}
