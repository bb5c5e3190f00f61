// What the arrows of a sequence diagram say, in both languages.

import type { Language } from './source.ts'

export interface SequenceWords {
  readonly handler: string
  readonly store: string
  readonly queue: string
  readonly broker: string
  readonly relay: string
  readonly worker: (id: string) => string
  readonly outside: string
  readonly reads: (stream: string) => string
  readonly readsSince: (stream: string) => string
  readonly version: (version: number) => string
  readonly appends: (events: number, expected: string) => string
  readonly recorded: (version: number) => string
  readonly idempotent: string
  readonly refused: (stream: string, actual: number) => string
  readonly noAnswer: string
  readonly decides: (event: string) => string
  readonly rejects: (rule: string) => string
  readonly nothingToDo: string
  readonly attempt: (attempt: number, max: string) => string
  readonly waits: (ms: number) => string
  readonly commutes: string
  readonly commutesNot: string
  readonly answers: (status: number, outcome: string) => string
  readonly resubmits: string
  readonly givesUp: string
  readonly emails: string
  readonly handles: (handler: string, event: string) => string
  readonly skips: (handler: string, event: string) => string
  readonly throws: (handler: string, event: string) => string
  readonly dies: (letter: number) => string
  readonly enqueues: (events: string) => string
  readonly takes: (event: string, delivery: number) => string
  readonly acks: (event: string) => string
  readonly ackTooLate: string
  readonly polls: (rows: number) => string
  readonly publishes: (event: string) => string
  readonly marks: (event: string) => string
  readonly crash: (host: string) => string
  readonly sentAgain: (copy: string) => string
  readonly replayed: (letter: number, event: string) => string
  readonly more: (steps: number) => string
}

const en: SequenceWords = {
  handler: 'Command handler',
  store: 'Event store',
  queue: 'Queue',
  broker: 'Broker',
  relay: 'Relay',
  worker: (id) => `Worker ${id}`,
  outside: 'Outside world',
  reads: (stream) => `read ${stream}`,
  readsSince: (stream) => `read what is new in ${stream}`,
  version: (version) => `version ${version}`,
  appends: (events, expected) =>
    `append ${events === 1 ? '1 event' : `${events} events`}, expected ${expected}`,
  recorded: (version) => `recorded, version ${version}`,
  idempotent: 'already there, nothing written',
  refused: (stream, actual) => `conflict, ${stream} is at ${actual}`,
  noAnswer: 'the answer gets lost',
  decides: (event) => `decides ${event}`,
  rejects: (rule) => `rejects, ${rule}`,
  nothingToDo: 'finds nothing to do',
  attempt: (attempt, max) => `attempt ${attempt}${max === '' ? '' : ` of ${max}`}`,
  waits: (ms) => `waits ${ms} ms`,
  commutes: 'the events commute',
  commutesNot: 'the events do not commute',
  answers: (status, outcome) => `${status} ${outcome}`,
  resubmits: 'looks and submits again',
  givesUp: 'looks and gives up',
  emails: 'e-mail',
  handles: (handler, event) => `${handler} for ${event}`,
  skips: (handler, event) => `${handler}: ${event} is already done`,
  throws: (handler, event) => `${handler} throws at ${event}`,
  dies: (letter) => `dead letter D${letter}`,
  enqueues: (events) => `enqueue ${events}`,
  takes: (event, delivery) => `${event}, delivery ${delivery}`,
  acks: (event) => `ack ${event}`,
  ackTooLate: 'ack, too late',
  polls: (rows) => `poll, ${rows} waiting`,
  publishes: (event) => `publish ${event}`,
  marks: (event) => `mark ${event}`,
  crash: (host) => `host ${host} crashes`,
  sentAgain: (copy) => `sends it again, as ${copy}`,
  replayed: (letter, event) => `dead letter D${letter} is replayed, ${event}`,
  more: (steps) => `… ${steps} more steps`,
}

const ja: SequenceWords = {
  handler: 'コマンドハンドラー',
  store: 'イベントストア',
  queue: 'キュー',
  broker: 'ブローカー',
  relay: 'リレー',
  worker: (id) => `ワーカー${id}`,
  outside: '外の世界',
  reads: (stream) => `${stream}を読む`,
  readsSince: (stream) => `${stream}の差分を読む`,
  version: (version) => `バージョン${version}`,
  appends: (events, expected) => `${events}件を追記、期待バージョン ${expected}`,
  recorded: (version) => `記録、バージョン${version}`,
  idempotent: '記録済み、何も書かない',
  refused: (stream, actual) => `競合、${stream}はバージョン${actual}`,
  noAnswer: '応答が失われる',
  decides: (event) => `判断：${event}`,
  rejects: (rule) => `拒否：${rule}`,
  nothingToDo: '変更なし',
  attempt: (attempt, max) => (max === '' ? `試行${attempt}` : `試行${attempt}（${max}回まで）`),
  waits: (ms) => `${ms} ms待つ`,
  commutes: '可換',
  commutesNot: '可換でない',
  answers: (status, outcome) => `${status} ${outcome}`,
  resubmits: '確認して再送信',
  givesUp: '確認して取りやめ',
  emails: 'メール',
  handles: (handler, event) => `${event}のハンドラー${handler}`,
  skips: (handler, event) => `${handler}：${event}は処理済み`,
  throws: (handler, event) => `${handler}が${event}で例外`,
  dies: (letter) => `デッドレターD${letter}`,
  enqueues: (events) => `キューへ ${events}`,
  takes: (event, delivery) => `${event}、配送${delivery}回目`,
  acks: (event) => `確認応答 ${event}`,
  ackTooLate: '確認応答、期限切れ',
  polls: (rows) => `ポーリング、待ち${rows}件`,
  publishes: (event) => `発行 ${event}`,
  marks: (event) => `印付け ${event}`,
  crash: (host) => `ホスト${host}がクラッシュ`,
  sentAgain: (copy) => `もう一度送る（${copy}）`,
  replayed: (letter, event) => `デッドレターD${letter}を再配送、${event}`,
  more: (steps) => `… ほか${steps}ステップ`,
}

export const sequenceWords: Readonly<Record<Language, SequenceWords>> = { en, ja }
