// The table of delivery, cell by cell: one order is paid, and at one of five points something goes wrong, in each of four modes of dispatch.
// Nothing is idempotent here, so that each cell shows what the mode alone is good for. The page that shows the table links every cell to a
// run of its scenario, and `sim/dispatch/deliveryTable.test.ts` holds each to its figures.

import {
  cellOf,
  crashAfter,
  payOrder,
  type DeliveryCell,
  type DeliveryMode,
  type DeliveryMoment,
  type Faults,
} from './deliveryCell.ts'

const nothing = [
  'safe',
  {
    en: 'Nothing was committed and nothing went out: as if it had never been asked.',
    ja: '何もコミットされず、何も送られません。何も頼まれなかったのと同じです。',
  },
] as const

const beforeCommit: readonly DeliveryCell[] = [
  cellOf(
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
  cellOf('beforeCommit', 'afterCommit', nothing, { faults: crashAfter('A', 'decide') }),
  cellOf('beforeCommit', 'queue', nothing, { faults: crashAfter('A', 'decide') }),
  cellOf(
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
  cellOf('afterCommit', 'afterCommit', allLost, { faults: crashAfter('A', 'append') }),
  cellOf('afterCommit', 'queue', allLost, { faults: crashAfter('A', 'append') }),
  cellOf(
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
  cellOf(
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
  cellOf(
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
  cellOf(
    'midway',
    'queue',
    [
      'lost',
      {
        en: 'The rest of this message and the whole queue behind it are lost, while every client has its 200.',
        ja: 'このメッセージの残りも、後ろに並ぶキューも丸ごと失われます。どのクライアントにも200が返ったあとです。',
      },
    ],
    {
      commands: [payOrder('A', 1), payOrder('B', 2), payOrder('C', 3)],
      faults: crashAfter('W1', 'handle', 1),
    },
  ),
  cellOf(
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
  cellOf(
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
  cellOf(
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
  cellOf(
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
  cellOf(
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

/** The three handlers of the other cells; rows that are rolled back show nothing, so the one that cannot be undone goes first. */
const mailFirst = [
  { id: 'email', on: ['OrderPaid'], effect: 'email', durationMs: 200 },
  { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15 },
  { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5 },
] as const

const throws: readonly DeliveryCell[] = [
  cellOf(
    'throws',
    'inTransaction',
    [
      'ghost',
      {
        en: 'Here the e-mail comes first of the three. The client is told 500 and nothing is committed, but the e-mail stays sent.',
        ja: 'ここでは、3つのうちメールが先頭です。クライアントには500が返り、何もコミットされません。ただし送ったメールは取り消せません。',
      },
    ],
    { handlers: mailFirst, faults: [{ kind: 'throw', handler: 'points', attempts: 'always' }] },
  ),
  cellOf(
    'throws',
    'afterCommit',
    [
      'lost',
      {
        en: 'The client is told 500 although the order is paid; the handlers after it are skipped.',
        ja: '注文は支払い済みなのに、クライアントには500が返ります。後ろのハンドラーは実行されません。',
      },
    ],
    { faults: always },
  ),
  cellOf(
    'throws',
    'queue',
    [
      'duplicate',
      {
        en: 'The client got its 200 long ago. Each delivery grants the points again, then it is a dead letter, which a crash takes along.',
        ja: '応答はとっくに200です。配送のたびにポイントが付き、最後はデッドレターになりますが、クラッシュすればそれも消えます。',
      },
    ],
    { faults: always },
  ),
  cellOf(
    'throws',
    'outbox',
    [
      'duplicate',
      {
        en: 'The client got its 200 long ago. Each delivery, with a pause in between, grants the points again; then it is a dead letter that stays.',
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
