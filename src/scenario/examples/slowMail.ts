import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const slowMail: Example = {
  id: 'slow-mail',
  scenario: {
    version: 1,
    title: { en: 'A slow e-mail', ja: '2秒かかるメール' },
    description: {
      en: 'The mail server takes two seconds today, and the client waits for all of it. Choose the queue under Dispatch: then only the e-mail is late, and the answer is not.',
      ja: '今日はメールサーバーが2秒かかり、クライアントはその間ずっと待ちます。ディスパッチを「キュー」に替えると、遅れるのはメールだけになり、応答は遅れません。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'afterCommit' },
    faults: [{ kind: 'slow', handler: 'email', attempts: 'always', durationMs: 2000 }],
  },
}
