// The table of delivery, cell by cell: one order is paid, and at one of five points something goes wrong, in each of four modes of dispatch.
// Nothing is idempotent here, so that each cell shows what the mode alone is good for. The page that shows the table links every cell to a
// run of its scenario, and `sim/dispatch/deliveryTable.test.ts` holds each to its figures.

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
  midway: { en: 'crash after the first handler', ja: '1つ目のハンドラーの後のクラッシュ' },
  beforeAck: { en: 'crash after the last effect', ja: '最後の効果の後のクラッシュ' },
  throws: { en: 'the second handler throws', ja: '2つ目のハンドラーの例外' },
}

const cell = (
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

const nothing = [
  'safe',
  {
    en: 'Nothing was committed and nothing went out: as if it had never been asked.',
    ja: '何もコミットされず、何も送られません。何も頼まれなかったのと同じです。',
  },
] as const

const beforeCommit: readonly DeliveryCell[] = [
  cell(
    'beforeCommit',
    'inTransaction',
    [
      'ghost',
      {
        en: 'The rows are undone, but the e-mail had already gone out: a ghost.',
        ja: 'データベースの行は取り消されますが、メールはもう送られています（ゴーストメッセージ）。',
      },
    ],
    { faults: crashAfter('A', 'handle', 2) },
  ),
  cell('beforeCommit', 'afterCommit', nothing, { faults: crashAfter('A', 'decide') }),
  cell('beforeCommit', 'queue', nothing, { faults: crashAfter('A', 'decide') }),
  cell(
    'beforeCommit',
    'outbox',
    [
      'safe',
      {
        en: 'Nothing: the message is a row of the same transaction, so it goes with it.',
        ja: '何も残りません。メッセージは同じトランザクションの行なので、一緒に消えます。',
      },
    ],
    { faults: crashAfter('A', 'decide') },
  ),
]

const allLost = [
  'lost',
  {
    en: 'The order is paid, and nobody will ever run its handlers: all three effects are lost.',
    ja: '注文は支払い済みなのに、ハンドラーは二度と動きません。3つの効果はすべて取りこぼしです。',
  },
] as const

const afterCommit: readonly DeliveryCell[] = [
  cell('afterCommit', 'afterCommit', allLost, { faults: crashAfter('A', 'append') }),
  cell('afterCommit', 'queue', allLost, { faults: crashAfter('A', 'append') }),
  cell(
    'afterCommit',
    'outbox',
    [
      'safe',
      {
        en: 'Delivered at the next poll, even though this server never comes back.',
        ja: 'このサーバーが戻らなくても、リレーの次の確認で配送されます。',
      },
    ],
    { faults: [{ kind: 'crash', process: 'A', after: 'append', restartAfterMs: null }] },
  ),
]

const midway: readonly DeliveryCell[] = [
  cell(
    'midway',
    'inTransaction',
    [
      'safe',
      {
        en: 'Rolled back, together with the event: nothing happened.',
        ja: 'イベントごとロールバックされ、何も起きなかったことになります。',
      },
    ],
    { faults: crashAfter('A', 'handle', 1) },
  ),
  cell(
    'midway',
    'afterCommit',
    [
      'lost',
      {
        en: 'The points are granted, the rest is lost: e-mail and audit never come.',
        ja: 'ポイントは付きましたが、残りは取りこぼしです。メールも監査の記録も現れません。',
      },
    ],
    { faults: crashAfter('A', 'handle', 1) },
  ),
  cell(
    'midway',
    'queue',
    [
      'lost',
      {
        en: 'The rest of this message and the whole queue behind it are lost, while every client has its 200.',
        ja: 'このメッセージの残りも、後ろに並ぶキューも丸ごと失われます。どのクライアントにも200が返った後です。',
      },
    ],
    {
      commands: [payOrder('A', 1), payOrder('B', 2), payOrder('C', 3)],
      faults: crashAfter('W1', 'handle', 1),
    },
  ),
  cell(
    'midway',
    'outbox',
    [
      'duplicate',
      {
        en: 'Delivered again when the lease has run out: nothing is lost, but the points are granted twice.',
        ja: 'リース期限が切れるともう一度配送されます。取りこぼしはありませんが、ポイントが二重に付きます。',
      },
    ],
    { faults: crashAfter('W1', 'handle', 1) },
  ),
]

const beforeAck: readonly DeliveryCell[] = [
  cell(
    'beforeAck',
    'inTransaction',
    [
      'ghost',
      {
        en: 'Rolled back, and the e-mail that went out is a ghost.',
        ja: 'ロールバックされ、送ったメールだけがゴーストメッセージとして残ります。',
      },
    ],
    { faults: crashAfter('A', 'handle', 3) },
  ),
  cell(
    'beforeAck',
    'afterCommit',
    [
      'safe',
      {
        en: 'Every effect took place once; only the client does not know, and may send again.',
        ja: '効果はすべて1回ずつ起きました。クライアントだけが結果を知らず、再送するかもしれません。',
      },
    ],
    { faults: crashAfter('A', 'handle', 3) },
  ),
  cell(
    'beforeAck',
    'queue',
    [
      'lost',
      {
        en: 'This message is not repeated, but those behind it in the queue are lost.',
        ja: 'このメッセージは繰り返されませんが、キューの後ろの分は失われます。',
      },
    ],
    { commands: [payOrder('A', 1), payOrder('B', 2)], faults: crashAfter('W1', 'handle', 3) },
  ),
  cell(
    'beforeAck',
    'outbox',
    [
      'duplicate',
      {
        en: 'Nobody acknowledged, so it is delivered again: every effect takes place twice.',
        ja: '確認応答がないのでもう一度配送され、すべての効果が2回ずつ起きます。',
      },
    ],
    { faults: crashAfter('W1', 'handle', 3) },
  ),
]

const always: Faults = [{ kind: 'throw', handler: 'email', attempts: 'always' }]

const throws: readonly DeliveryCell[] = [
  cell(
    'throws',
    'inTransaction',
    [
      'ghost',
      {
        en: 'The client is told 500 and nothing is committed, but the e-mail sent before stays sent.',
        ja: 'クライアントには500が返り、何もコミットされません。ただし先に送ったメールは取り消せません。',
      },
    ],
    {
      handlers: [
        { id: 'mail', on: ['OrderPaid'], effect: 'email', durationMs: 10 },
        { id: 'row', on: ['OrderPaid'], effect: 'points', durationMs: 10 },
      ],
      faults: [{ kind: 'throw', handler: 'row', attempts: [1] }],
    },
  ),
  cell(
    'throws',
    'afterCommit',
    [
      'lost',
      {
        en: 'The client is told 500 although the order is paid; the handlers behind are skipped.',
        ja: '注文は支払い済みなのに、クライアントには500が返ります。後ろのハンドラーは実行されません。',
      },
    ],
    { faults: always },
  ),
  cell(
    'throws',
    'queue',
    [
      'duplicate',
      {
        en: 'The answer was long ago 200. Each delivery grants the points again, then it is a dead letter, which a crash takes along.',
        ja: '応答はとっくに200です。配送のたびにポイントが付き、最後はデッドレターになりますが、クラッシュすればそれも消えます。',
      },
    ],
    { faults: always },
  ),
  cell(
    'throws',
    'outbox',
    [
      'duplicate',
      {
        en: 'The answer was long ago 200. Each delivery, with a pause between, grants the points again; then it is a dead letter that stays.',
        ja: '応答はとっくに200です。間を空けた配送のたびにポイントが付き、最後は消えないデッドレターになります。',
      },
    ],
    {
      dispatch: {
        mode: 'outbox',
        delivery: { maxAttempts: 5, backoff: { kind: 'fixed', baseMs: 100 } },
      },
      faults: always,
    },
  ),
]

/** In a transaction there is no moment between commit and dispatch, so that cell is empty. */
export const deliveryCells: readonly DeliveryCell[] = [
  ...beforeCommit,
  ...afterCommit,
  ...midway,
  ...beforeAck,
  ...throws,
]

export const deliveryCell = (moment: DeliveryMoment, mode: DeliveryMode): DeliveryCell | undefined =>
  deliveryCells.find((each) => each.moment === moment && each.mode === mode)
