import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const committedThenACrash: Example = {
  id: 'committed-then-a-crash',
  scenario: {
    version: 1,
    title: { en: 'Committed, then a crash', ja: 'コミット直後のクラッシュ' },
    description: {
      en: 'The server goes down right after the commit: the order is paid, and neither the client nor any handler hears of it. What would survive is a message that was committed with the event.',
      ja: 'コミットの直後にサーバーが落ち、注文は支払い済みなのに、クライアントにもハンドラーにも伝わりません。生き残れるのは、イベントと一緒にコミットしたメッセージだけです。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    dispatch: { mode: 'afterCommit' },
    faults: [{ kind: 'crash', process: 'A', after: 'append', restartAfterMs: 500 }],
  },
}
