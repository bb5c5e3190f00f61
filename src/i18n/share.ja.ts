// 共有のパネル。

import type { shareEn } from './share.en.ts'
import type { InOtherWords } from './t.ts'

export const shareJa = {
  'share.title': '共有',
  'share.about':
    'シナリオ、選んだ順番、ステップのすべてが、リンクの#より後ろに入っています。サーバーには何も送られません。',
  'share.link': 'リンク',
  'share.copy': 'リンクをコピー',
  'share.copyText': '文をコピー',
  'share.copied': 'コピーしました',
  'share.copyFailed': 'このブラウザーではコピーできません。選択したので、キーボードでコピーしてください。',
  'share.size': '{count}文字',
  'share.with': '開いたとき',
  'share.withStep': 'ステップ{step} / {steps}から',
  'share.withLanguage': '日本語で',
  'share.withCode': 'コードを表示して',
  'share.withScenario': '編集画面を表示して',
  'share.qr': 'リンクのQRコード',
  'share.qrTooDense': 'リンクが長く、カメラで読めるQRコードになりません。',
  'share.text': 'メッセージにする',
  'share.message': '「{title}」ステップ{step} / {steps}：{text}',
  'share.messageAll': '「{title}」：{text}',
  'share.tooLong':
    'リンクにすると{count}文字になります。{most}文字を超えると、送れないブラウザー、チャット、メールがあります。代わりにファイルで送ってください。受け取った人は、画面にドロップして開けます。',
  'share.save': 'ファイルに保存',
} as const satisfies InOtherWords<typeof shareEn>
