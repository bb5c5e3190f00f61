// Scenarios that the guides need beside the built-in examples. They travel as links, so they are no part of the list of examples.

import type { Scenario } from '#scenario/schema.ts'

const rename = (id: string, title: string): Scenario['commands'][number] => ({
  id,
  stream: 'doc-1',
  type: 'Rename',
  data: { title },
})

const add = (id: string, sku: string): Scenario['commands'][number] => ({
  id,
  stream: 'cart-42',
  type: 'AddItem',
  data: { sku, quantity: 1 },
})

const payment = {
  version: 1,
  domain: 'order',
  history: [{ stream: 'order-1', type: 'OrderPlaced', data: {} }],
  commands: [{ id: 'A', stream: 'order-1', type: 'PayOrder', data: {} }],
  policy: { kind: 'retry', maxAttempts: 3 },
} as const

/** Three people and one cart, each attempt with its e-mail. */
const threeMails = {
  version: 1,
  domain: 'cart',
  commands: [add('A', 'tea'), add('B', 'mug'), add('C', 'honey')],
  policy: { kind: 'retry', maxAttempts: 3 },
} as const

export const ownScenarios = {
  'read-at-ten': {
    version: 1,
    title: { en: 'Read at 10, refused at 11', ja: '10で読み、11で断られる' },
    description: {
      en: 'Ten deliveries are on record, and A and B both read version 10. A makes it 11, so B, who still expects 10, is refused and reads all of it again.',
      ja: '入荷が10件記録されていて、AもBもバージョン10を読みます。Aが11にしたので、10のつもりのBは断られ、履歴をもう一度すべて読み直します。',
    },
    domain: 'stock',
    history: Array.from({ length: 10 }, () => ({
      stream: 'stock-honey',
      type: 'StockReplenished',
      data: { quantity: 1 },
    })),
    commands: ['A', 'B'].map((id) => ({
      id,
      stream: 'stock-honey',
      type: 'Reserve',
      data: { quantity: 1 },
    })),
    policy: { kind: 'retry', maxAttempts: 3 },
  },
  'mail-before-append': {
    ...threeMails,
    title: { en: 'E-mail before the append', ja: '追記より先に送るメール' },
    description: {
      en: 'Each attempt sends its e-mail and only then tries to append. Three attempts end in a conflict, and their e-mails speak of events that were never committed.',
      ja: 'どの試行も、まずメールを送ってから追記します。競合に終わった3回分のメールは、コミットされなかったイベントを知らせてしまいます。',
    },
    sideEffect: 'beforeAppend',
  },
  'mail-after-commit': {
    ...threeMails,
    title: { en: 'E-mail after the commit', ja: 'コミットのあとに送るメール' },
    description: {
      en: 'The same three people, but the e-mail goes out after the commit. There are as many conflicts as before, and exactly one e-mail per recorded event.',
      ja: '同じ3人ですが、メールはコミットのあとに送ります。競合の回数は変わらず、メールは記録されたイベントごとにちょうど1通です。',
    },
    sideEffect: 'afterCommit',
  },
  'merge-without-a-rule': {
    version: 1,
    title: { en: 'A merge without a rule', ja: 'ルールのないマージ' },
    description: {
      en: 'Two renames under the policy “merge”, though nobody wrote down which of them may pass the other. So B ends with a 409 that names the two events.',
      ja: '方針は「マージ」ですが、2つの改名のどちらが先でもよいとは誰も書いていません。そのためBは、2つのイベントの名前が入った409で終わります。',
    },
    domain: 'document',
    history: [{ stream: 'doc-1', type: 'DocumentRenamed', data: { title: 'Draft' } }],
    commands: [rename('A', 'Budget'), rename('B', 'Budget plan')],
    policy: { kind: 'merge', strategy: 'redecide', maxAttempts: 3 },
  },
  'points-in-the-answer': {
    ...payment,
    title: { en: 'The points belong in the answer', ja: '応答に含まれるポイント' },
    description: {
      en: 'The receipt shows the new points, so they are granted before the answer goes out. It takes 15 ms more, and whoever reads the answer can rely on it.',
      ja: 'レシートに新しいポイントを載せるので、応答の前に付与します。15ミリ秒長くかかりますが、応答を読む人はその内容を信じられます。',
    },
    handlers: [{ id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15 }],
    dispatch: { mode: 'afterCommit' },
  },
  'rows-in-the-transaction': {
    ...payment,
    title: { en: 'Rows in one transaction', ja: '1つのトランザクションの行' },
    description: {
      en: 'Points and audit are rows of the same database, written in the transaction of the event. The server crashes just before the commit, and nothing is left half done.',
      ja: 'ポイントと監査は同じデータベースの行で、イベントと同じトランザクションで書かれます。コミット直前にサーバーが落ちても、中途半端なものは残りません。',
    },
    handlers: [
      { id: 'points', on: ['OrderPaid'], effect: 'points', durationMs: 15 },
      { id: 'audit', on: ['OrderPaid'], effect: 'audit', durationMs: 5 },
    ],
    dispatch: { mode: 'inTransaction' },
    faults: [{ kind: 'crash', process: 'A', after: 'handle', occurrence: 2, restartAfterMs: 300 }],
  },
} as const satisfies Readonly<Record<string, Scenario>>

export type OwnScenarioId = keyof typeof ownScenarios
