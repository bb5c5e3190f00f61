import type { Example } from '#scenario/example.ts'
import { pay, placed } from './orders.ts'

export const backoffAndATransientFault: Example = {
  id: 'backoff-and-a-transient-fault',
  scenario: {
    version: 1,
    title: { en: 'A transient fault, and backoff', ja: '一時的な障害とバックオフ' },
    description: {
      en: 'The mail server fails for 300 ms. Five deliveries without a pause would all fall into that time; with a pause that doubles, the third gets through.',
      ja: 'メールサーバーが300ミリ秒の間失敗します。間を空けない5回の配送はすべてその間に終わりますが、間隔を倍にしながら試すと3回目で届きます。',
    },
    domain: 'order',
    history: placed(1),
    commands: [pay('A')],
    policy: { kind: 'retry', maxAttempts: 3 },
    handlers: [{ id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 20 }],
    dispatch: {
      mode: 'queue',
      delivery: { maxAttempts: 5, backoff: { kind: 'exponential', baseMs: 50, capMs: 1000 } },
    },
    faults: [{ kind: 'throw', handler: 'email', attempts: 'always', untilMs: 300 }],
  },
}
