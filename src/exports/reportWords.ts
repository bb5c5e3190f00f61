// The words of the Markdown report that the page does not have, in both languages.

import type { EffectKind } from '#sim/settings.ts'
import type { Language } from './source.ts'

export interface ReportWords {
  readonly commands: string
  readonly command: string
  readonly asks: string
  readonly stream: string
  readonly arrives: string
  readonly onConflict: string
  readonly dispatch: string
  readonly outcomes: string
  readonly outcome: string
  readonly attempts: string
  readonly expected: string
  readonly recordedAs: string
  readonly answeredAt: string
  readonly streams: string
  readonly version: string
  readonly event: string
  readonly data: string
  readonly by: string
  readonly before: string
  readonly invariants: string
  readonly brokenAt: (step: number, process: string | null) => string
  readonly effects: string
  readonly effect: string
  readonly handler: string
  readonly at: string
  readonly delivery: string
  readonly mark: string
  readonly effectNames: Readonly<Record<EffectKind, string>>
  readonly marks: Readonly<Record<'duplicate' | 'ghost' | 'lost' | 'dead', string>>
  readonly steps: string
  readonly more: (steps: number) => string
  readonly diagram: string
  readonly again: string
  readonly schedule: string
  readonly madeBy: string
  /** A name and what it is, as in `Dispatch: Queue`. */
  readonly said: (name: string, value: string) => string
}

const en: ReportWords = {
  commands: 'What was asked',
  command: 'Command',
  asks: 'asks for',
  stream: 'Stream',
  arrives: 'arrives at',
  onConflict: 'On conflict',
  dispatch: 'Dispatch',
  outcomes: 'What came of it',
  outcome: 'Outcome',
  attempts: 'Attempts',
  expected: 'Expected version',
  recordedAs: 'Recorded as',
  answeredAt: 'Answered at',
  streams: 'Streams',
  version: 'Version',
  event: 'Event',
  data: 'Data',
  by: 'by',
  before: 'before the run',
  invariants: 'Invariants',
  brokenAt: (step, process) => `broken at step ${step}${process === null ? '' : `, by ${process}`}`,
  effects: 'Outside world',
  effect: 'Effect',
  handler: 'Handler',
  at: 'at',
  delivery: 'Delivery',
  mark: 'Mark',
  effectNames: { points: 'points', email: 'e-mail', audit: 'audit row' },
  marks: { duplicate: 'duplicate', ghost: 'ghost', lost: 'lost', dead: 'dead letter' },
  steps: 'Step by step',
  more: (steps) => `… and ${steps} more steps.`,
  diagram: 'As a diagram',
  again: 'To run it again',
  schedule: 'Every choice, in order',
  madeBy: 'Made by Interleave from a simulated run. Times are virtual.',
  said: (name, value) => `${name}: ${value}`,
}

const ja: ReportWords = {
  commands: '実行したコマンド',
  command: 'コマンド',
  asks: '内容',
  stream: 'ストリーム',
  arrives: '到着',
  onConflict: '競合したら',
  dispatch: 'ディスパッチ',
  outcomes: '結果',
  outcome: '結果',
  attempts: '試行回数',
  expected: '期待バージョン',
  recordedAs: '記録先',
  answeredAt: '応答時刻',
  streams: 'ストリーム',
  version: 'バージョン',
  event: 'イベント',
  data: 'データ',
  by: '実行者',
  before: '実行前から',
  invariants: '不変条件',
  brokenAt: (step, process) => `ステップ${step}で破れた${process === null ? '' : `（${process}による）`}`,
  effects: '外の世界',
  effect: '効果',
  handler: 'ハンドラー',
  at: '時刻',
  delivery: '配送',
  mark: '印',
  effectNames: { points: 'ポイント', email: 'メール', audit: '監査記録' },
  marks: { duplicate: '重複', ghost: 'ゴースト', lost: '取りこぼし', dead: 'デッドレター' },
  steps: 'ステップごとの流れ',
  more: (steps) => `… ほか${steps}ステップ。`,
  diagram: '図で見る',
  again: 'もう一度実行するには',
  schedule: '順番どおりのすべての選択',
  madeBy: 'Interleaveがシミュレーションの実行から作成しました。時刻は仮想時間です。',
  said: (name, value) => `${name}：${value}`,
}

export const reportWords: Readonly<Record<Language, ReportWords>> = { en, ja }
