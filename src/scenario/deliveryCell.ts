// One cell of the table of delivery: a moment at which something goes wrong, a mode of dispatch, and the scenario that shows what comes of it.

import type { Scenario } from './schema.ts'

type Text = Exclude<Scenario['title'], string>
export type Mode = NonNullable<Scenario['dispatch']>['mode']
export type Faults = NonNullable<Scenario['faults']>
type NodeName = Extract<Faults[number], { kind: 'crash' }>['after']

export const deliveryModes = ['inTransaction', 'afterCommit', 'queue', 'outbox'] as const
export type DeliveryMode = (typeof deliveryModes)[number]

export const deliveryMoments = ['beforeCommit', 'afterCommit', 'midway', 'beforeAck', 'throws'] as const
export type DeliveryMoment = (typeof deliveryMoments)[number]

/** The worst of what a cell shows. */
export type DeliveryVerdict = 'safe' | 'lost' | 'duplicate' | 'ghost'

export interface DeliveryCell {
  readonly moment: DeliveryMoment
  readonly mode: DeliveryMode
  readonly verdict: DeliveryVerdict
  /** Its description says what the cell says. */
  readonly scenario: Scenario & { readonly title: Text; readonly description: Text }
}

export const payOrder = (id: string, order = 1): Scenario['commands'][number] => ({
  id,
  stream: `order-${order}`,
  type: 'PayOrder',
  data: {},
})

const placed = (order: number) => ({ stream: `order-${order}`, type: 'OrderPlaced', data: {} })

/** One order is paid; points take 15 ms, the e-mail 200, audit 5, one after another. */
export const paidOrder = (mode: Mode, change: Partial<Scenario> = {}): Scenario => ({
  version: 1,
  title: 'Paid',
  domain: 'order',
  policy: { kind: 'retry', maxAttempts: 3 },
  history: [placed(1), placed(2), placed(3)],
  commands: [payOrder('A')],
  dispatch: { mode },
  ...change,
})

export const crashAfter = (process: string, node: NodeName, occurrence = 1): Faults => [
  { kind: 'crash', process, after: node, occurrence, restartAfterMs: 300 },
]

const modeNames: Readonly<Record<DeliveryMode, Text>> = {
  inTransaction: { en: 'In the transaction', ja: 'トランザクション内' },
  afterCommit: { en: 'After the commit', ja: 'コミット後' },
  queue: { en: 'Queue', ja: 'キュー' },
  outbox: { en: 'Outbox', ja: 'アウトボックス' },
}

const momentNames: Readonly<Record<DeliveryMoment, Text>> = {
  beforeCommit: { en: 'crash before the commit', ja: 'コミット前のクラッシュ' },
  afterCommit: { en: 'crash right after the commit', ja: 'コミット直後のクラッシュ' },
  midway: { en: 'crash after the first handler', ja: '1つ目のハンドラーのあとのクラッシュ' },
  beforeAck: { en: 'crash after the last effect', ja: '最後の効果のあとのクラッシュ' },
  throws: { en: 'the second handler throws', ja: '2つ目のハンドラーの例外' },
}

export const cellOf = (
  moment: DeliveryMoment,
  mode: DeliveryMode,
  [verdict, description]: readonly [DeliveryVerdict, Text],
  change: Partial<Scenario>,
): DeliveryCell => ({
  moment,
  mode,
  verdict,
  scenario: {
    ...paidOrder(mode, change),
    title: {
      en: `${modeNames[mode].en}: ${momentNames[moment].en}`,
      ja: `${modeNames[mode].ja}：${momentNames[moment].ja}`,
    },
    description,
  },
})
