// The words of the field in both languages. `also`: other spellings by which a text may name the same thing, longest first where one begins
// another. Ids are in links (`#/glossary/<id>`), so they stay.

export interface Term {
  readonly en: string
  readonly ja: string
  readonly alsoEn?: readonly string[]
  readonly alsoJa?: readonly string[]
}

export const terms = {
  event: { en: 'event', ja: 'イベント', alsoEn: ['events'] },
  stream: { en: 'stream', ja: 'ストリーム', alsoEn: ['streams'] },
  'event-store': { en: 'event store', ja: 'イベントストア', alsoEn: ['store'], alsoJa: ['ストア'] },
  history: { en: 'history', ja: '履歴', alsoEn: ['histories'] },
  'stream-version': {
    en: 'stream version',
    ja: 'ストリームのバージョン',
    alsoEn: ['version'],
    alsoJa: ['バージョン'],
  },
  'expected-version': { en: 'expected version', ja: '期待バージョン' },
  'global-position': { en: 'global position', ja: 'グローバル位置' },
  load: { en: 'load', ja: '読み込み', alsoEn: ['loads'], alsoJa: ['読み込む'] },
  rehydrate: { en: 'rehydrate', ja: '復元', alsoEn: ['rehydrates'] },
  decide: { en: 'decide', ja: '判断', alsoEn: ['decides', 'decision'] },
  evolve: { en: 'evolve', ja: '状態の更新' },
  append: { en: 'append', ja: '追記', alsoEn: ['appends', 'appended'] },
  attempt: { en: 'attempt', ja: '試行', alsoEn: ['attempts'] },
  conflict: { en: 'conflict', ja: '競合', alsoEn: ['conflicts'] },
  'optimistic-concurrency': { en: 'optimistic concurrency', ja: '楽観ロック' },
  retry: { en: 'retry', ja: 'リトライ', alsoEn: ['retries', 'retried'], alsoJa: ['再試行'] },
  policy: { en: 'policy', ja: '方針', alsoEn: ['policies'] },
  merge: { en: 'merge', ja: 'マージ', alsoEn: ['merges', 'merged'] },
  'lost-update': {
    en: 'lost update',
    ja: '失われた更新',
    alsoEn: ['blind append', 'blind appends'],
    alsoJa: ['見ずに追記'],
  },
  'stale-decision': { en: 'stale decision', ja: '古い判断' },
  invariant: {
    en: 'invariant',
    ja: '不変条件',
    alsoEn: ['domain rule', 'rule', 'rules'],
    alsoJa: ['業務ルール', 'ルール'],
  },
  'domain-rejection': { en: 'domain rejection', ja: 'ルール違反', alsoEn: ['rejection'], alsoJa: ['拒否'] },
  commute: {
    en: 'commute',
    ja: '可換',
    alsoEn: ['commutes', 'get along'],
    alsoJa: ['順序を問わない', '両立'],
  },
  etag: { en: 'ETag', ja: 'ETag', alsoEn: ['If-Match'], alsoJa: ['If-Match'] },
  backoff: { en: 'backoff', ja: 'バックオフ' },
  jitter: { en: 'jitter', ja: 'ジッター' },
  snapshot: { en: 'snapshot', ja: 'スナップショット', alsoEn: ['snapshots'] },
  'side-effect': { en: 'side effect', ja: '副作用', alsoEn: ['side effects'] },
  handler: { en: 'handler', ja: 'ハンドラー', alsoEn: ['handlers'] },
  dispatch: { en: 'dispatch', ja: 'ディスパッチ' },
  'synchronous-dispatch': { en: 'synchronous dispatch', ja: '同期ディスパッチ' },
  'background-dispatch': {
    en: 'background dispatch',
    ja: '非同期（あとで実行）',
    alsoEn: ['asynchronous dispatch'],
    alsoJa: ['非同期ディスパッチ', '非同期'],
  },
  queue: { en: 'queue', ja: 'キュー', alsoEn: ['queues'] },
  worker: { en: 'worker', ja: 'ワーカー', alsoEn: ['workers'] },
  outbox: { en: 'outbox', ja: 'アウトボックス' },
  'outbox-message': { en: 'outbox message', ja: 'アウトボックスのメッセージ' },
  relay: { en: 'relay', ja: 'リレー' },
  inbox: { en: 'inbox', ja: '処理済みの記録' },
  acknowledge: { en: 'acknowledge', ja: '確認応答', alsoEn: ['acknowledges', 'acknowledged'] },
  lease: { en: 'lease', ja: 'リース期限' },
  redelivery: { en: 'redelivery', ja: '再配送', alsoEn: ['redelivered'] },
  'dead-letter': { en: 'dead letter', ja: 'デッドレター', alsoEn: ['dead letters'] },
  'poison-message': { en: 'poison message', ja: 'ポイズンメッセージ' },
  idempotency: {
    en: 'idempotency',
    ja: '冪等性',
    alsoEn: ['idempotent'],
    alsoJa: ['冪等'],
  },
  'at-least-once': { en: 'at least once', ja: '少なくとも1回' },
  'at-most-once': { en: 'at most once', ja: '多くて1回' },
  order: { en: 'order of delivery', ja: '順序', alsoEn: ['order per stream'] },
  duplicate: { en: 'duplicate', ja: '重複', alsoEn: ['duplicates'] },
  'ghost-message': {
    en: 'ghost message',
    ja: 'ゴーストメッセージ',
    alsoEn: ['ghost', 'ghosts'],
    alsoJa: ['ゴースト'],
  },
  lost: { en: 'lost', ja: '取りこぼし' },
  'zombie-record': { en: 'zombie record', ja: 'ゾンビレコード' },
  'transient-fault': { en: 'transient fault', ja: '一時的な障害', alsoEn: ['transient faults'] },
  observability: { en: 'observability', ja: '観測', alsoEn: ['watching'], alsoJa: ['オブザーバビリティ'] },
  'correlation-id': { en: 'correlation id', ja: '相関ID', alsoEn: ['correlation ids'] },
  'causation-id': { en: 'causation id', ja: '因果ID' },
  schedule: { en: 'schedule', ja: 'スケジュール' },
} as const satisfies Readonly<Record<string, Term>>

export type TermId = keyof typeof terms

export const termIds = Object.keys(terms) as readonly TermId[]

export const isTermId = (id: string | null): id is TermId => id !== null && Object.hasOwn(terms, id)

export type GlossaryWords = Readonly<Record<TermId, string>>
