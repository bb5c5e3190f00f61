// Gherkin's own keywords and the phrases of the steps, in both languages.

import type { EffectKind } from '#sim/settings.ts'
import type { Language } from './source.ts'

export interface GherkinWords {
  /** As Gherkin's dialect of that language has them. */
  readonly feature: string
  readonly background: string
  readonly scenario: string
  readonly given: string
  readonly when: string
  readonly outcome: string
  readonly and: string
  readonly name: string
  readonly history: (stream: string) => string
  readonly empty: (stream: string) => string
  readonly commands: string
  readonly policy: (policy: string) => string
  readonly dispatch: (mode: string) => string
  readonly more: (steps: number) => string
  readonly outcomes: string
  readonly streamEnds: (stream: string, version: number) => string
  readonly effects: string
  readonly noEffects: string
  readonly invariants: string
  readonly columns: Readonly<
    Record<
      | 'version'
      | 'event'
      | 'data'
      | 'command'
      | 'stream'
      | 'type'
      | 'arrives'
      | 'outcome'
      | 'http'
      | 'attempts'
      | 'effect'
      | 'handler'
      | 'mark'
      | 'onConflict'
      | 'invariant'
      | 'holds',
      string
    >
  >
  readonly effectNames: Readonly<Record<EffectKind, string>>
  readonly marks: Readonly<Record<'duplicate' | 'ghost' | 'lost', string>>
}

const en: GherkinWords = {
  feature: 'Feature',
  background: 'Background',
  scenario: 'Scenario',
  given: 'Given ',
  when: 'When ',
  outcome: 'Then ',
  and: 'And ',
  name: 'In this order',
  history: (stream) => `stream "${stream}" holds these events`,
  empty: (stream) => `stream "${stream}" does not exist`,
  commands: 'these commands',
  policy: (policy) => `on conflict: ${policy}`,
  dispatch: (mode) => `events are dispatched: ${mode}`,
  more: (steps) => `${steps} more steps follow`,
  outcomes: 'the commands end like this',
  streamEnds: (stream, version) => `stream "${stream}" is at version ${version}`,
  effects: 'this happened in the outside world',
  noEffects: 'nothing happened in the outside world',
  invariants: 'this is what became of the invariants',
  columns: {
    version: 'version',
    event: 'event',
    data: 'data',
    command: 'command',
    stream: 'stream',
    type: 'type',
    arrives: 'arrives at (ms)',
    outcome: 'outcome',
    http: 'HTTP',
    attempts: 'attempts',
    effect: 'effect',
    handler: 'handler',
    mark: 'mark',
    onConflict: 'on conflict',
    invariant: 'invariant',
    holds: 'state',
  },
  effectNames: { points: 'points', email: 'e-mail', audit: 'audit row' },
  marks: { duplicate: 'duplicate', ghost: 'ghost', lost: 'lost' },
}

const ja: GherkinWords = {
  feature: '機能',
  background: '背景',
  scenario: 'シナリオ',
  given: '前提',
  when: 'もし',
  outcome: 'ならば',
  and: 'かつ',
  name: 'この順番で進む',
  history: (stream) => `ストリーム「${stream}」に次のイベントがある`,
  empty: (stream) => `ストリーム「${stream}」はまだ存在しない`,
  commands: '次のコマンドがある',
  policy: (policy) => `競合したら：${policy}`,
  dispatch: (mode) => `イベントのディスパッチ：${mode}`,
  more: (steps) => `さらに${steps}ステップ続く`,
  outcomes: 'コマンドの結果は次のとおり',
  streamEnds: (stream, version) => `ストリーム「${stream}」はバージョン${version}である`,
  effects: '外の世界で次のことが起きた',
  noEffects: '外の世界では何も起きていない',
  invariants: '不変条件は次のとおり',
  columns: {
    version: 'バージョン',
    event: 'イベント',
    data: 'データ',
    command: 'コマンド',
    stream: 'ストリーム',
    type: '種類',
    arrives: '到着（ms）',
    outcome: '結果',
    http: 'HTTP',
    attempts: '試行回数',
    effect: '効果',
    handler: 'ハンドラー',
    mark: '印',
    onConflict: '競合したら',
    invariant: '不変条件',
    holds: '状態',
  },
  effectNames: { points: 'ポイント', email: 'メール', audit: '監査記録' },
  marks: { duplicate: '重複', ghost: 'ゴースト', lost: '取りこぼし' },
}

export const gherkinWords: Readonly<Record<Language, GherkinWords>> = { en, ja }
