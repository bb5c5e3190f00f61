import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const whereDidItFail: Example = {
  id: 'where-did-it-fail',
  scenario: {
    version: 1,
    title: { en: 'Where did it fail?', ja: 'どこで失敗した？' },
    description: {
      en: 'The e-mail throws inside the request, after the commit: the client is told 500, though the order is paid. Choose the queue under Dispatch, and look for the failure again.',
      ja: 'コミットのあと、リクエストの中でメールが例外になり、注文は支払い済みなのにクライアントには500が返ります。ディスパッチを「キュー」に替えて、失敗が誰に見えるかをもう一度探してください。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'afterCommit' },
    faults: [{ kind: 'throw', handler: 'email', attempts: 'always' }],
  },
}
