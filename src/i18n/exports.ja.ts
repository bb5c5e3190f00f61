// 書き出しパネル。

import type { exportsEn } from './exports.en.ts'
import type { InOtherWords } from './t.ts'

export const exportsJa = {
  about: 'この実行を、ふだん使う道具に持っていけます。すべてこのページの中で作られ、どこにも送信されません。',
  what: '書き出す形式',

  'group.pictures': '画像',
  'group.diagrams': 'Mermaid',
  'group.words': '文章',
  'group.tests': 'テスト',
  'group.data': 'データ',
  'group.models': 'モデル検査',
  'group.page': '自分のページに',

  chart: 'チャート',
  'chart.about': '今のステップでのフローチャートとイベントストリーム。スライドや文書に。',
  timeline: 'タイムライン',
  'timeline.about': '実行のすべてのレーンを仮想時間に沿って。スライドや文書に。',
  run: '全ステップ',
  'run.about': 'プロセスごとに1行、ステップごとに1列。誰がいつからいつまで、どのバージョンを持っていたか。',
  mermaid: 'フローチャート',
  'mermaid.about': '方針をMermaidのテキストで。README、Wiki、プルリクエストに。',
  sequence: 'シーケンス図',
  'sequence.about': '実行をMermaidのテキストで。誰が誰に頼み、何が返ってきたか。',
  markdown: 'レポート',
  'markdown.about': '結果、ストリーム、各ステップの説明、図をまとめたMarkdown。プルリクエストやWikiに。',
  gherkin: 'Gherkin',
  'gherkin.about': '前提、順番、表にした結果からなる機能の記述。振る舞いを先に書くチームに。',
  policies: 'プロンプト：どの方針？',
  'policies.about':
    'シナリオと実行を、AIアシスタントへの質問に。まさにこの場合の、方針ごとの利点と代償を尋ねます。',
  tests: 'プロンプト：テスト10個',
  'tests.about':
    'シナリオと実行を、AIアシスタントへの質問に。ここで起こる問題を捕まえるテストケースを10個尋ねます。',
  vitest: 'Vitest',
  'vitest.about':
    'まさにこの順番を自分のイベントストアで再現するTypeScriptのテスト。書くのはreadとappendの2つのメソッドだけ。メモリー用とPostgreSQL用のアダプター付き。',
  xunit: 'xUnit',
  'xunit.about':
    '同じテストのC#版。まさにこの順番を、readとappendの2つのメソッドを通して自分のイベントストアで再現します。',
  json: 'JSON',
  'json.about': 'シナリオ、集計、各ステップで起きたこと。スクリプトに。',
  'chrome-trace': 'Perfetto',
  'chrome-trace.about':
    'Chromeのトレース形式。プロセスごとに1スレッド、原因から結果への矢印付き。ui.perfetto.devで開けます。',
  otlp: 'OpenTelemetry',
  'otlp.about':
    'OTLP/JSONのスパン。コマンドごとに1トレース、イベントからハンドラーへのリンク付き。JaegerやTempoなどに。',
  tla: 'TLA+',
  'tla.about': 'ありうるすべての順番を含むシナリオを、モデル検査器TLC向けに。設定は末尾にあります。',
  promela: 'Promela',
  'promela.about': 'ありうるすべての順番を含むシナリオを、モデル検査器SPIN向けに。',
  embed: '埋め込み',
  'embed.about':
    '教材やWikiに置けるフレーム。サンドボックスの中で動き、埋め込んだページからメッセージで操作できます。',

  theme: '配色',
  'theme.light': 'ライト',
  'theme.dark': 'ダーク',
  preview: 'プレビュー',
  'preview.cut': 'プレビューはここまでです。コピーやダウンロードでは全体が得られます。',
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'ここではブラウザーがコピーを許可していません。テキストを選択してコピーしてください。',
  download: '{name}をダウンロード',
  downloadFailed: 'この画像は作れませんでした。代わりにSVGをお試しください。',
  downloaded: '{name}として保存しました',

  refused: 'この実行は{name}にできません。',
  'refusal.overwrite':
    '方針「上書き」はバージョンを渡さずに追記するため、確かめる順番がありません。ほかの方針を選んでください。',
  'refusal.anyVersion':
    'どのバージョンでもよいとするコマンドがあり、確かめることがありません。期待バージョンをなくすか、数値にしてください。',
  'refusal.nonAtomicAppend':
    'ここではストア自身が誤りを犯しています（確認と書き込みが別のステップ）。アダプターでは、実際のストアをそのように分けられません。',
  'refusal.lostResponse':
    'この実行では応答が失われますが、テストはストアと直接やり取りします。その選択または障害を外してください。',
  'refusal.crash':
    'この実行ではクラッシュが起きますが、テストからプロセスを落とすことはできません。クラッシュを外してください。',
  'refusal.handlerThrew':
    'リクエストの中でハンドラーが例外を投げますが、テストが扱うのは追記だけです。障害を外すか、ディスパッチをあとにしてください。',
  'refusal.unfinished': '実行に終わりがないため、期待する結果がありません。試行回数に上限を付けてください。',
  'refusal.dispatch': 'モデル検査器に渡せるのは追記の部分だけです。ディスパッチを「なし」にしてください。',
  'refusal.fault': 'クラッシュと応答の喪失は、モデル検査器には渡せません。その障害を外してください。',

  'embed.show': '表示するもの',
  'embed.chart': 'チャート',
  'embed.timeline': 'タイムライン',
  'embed.stream': 'イベントストリーム',
  'embed.controls': '再生とステップのボタンも付ける',
  'embed.step': '今のステップ（{step}）から始める',
  'embed.theme': '配色',
  'embed.theme.system': '読む人の端末に合わせる',
  'embed.language': '言語',
  'embed.language.reader': '読む人に合わせる',
  'embed.snippet': 'ページに貼るHTML',
  'embed.tooLong':
    'このシナリオはリンクには大きすぎるため、埋め込めません。小さくするか、ファイルで渡してください。',
  'embed.frame': 'Interleave：{title}',
} satisfies InOtherWords<typeof exportsEn>
