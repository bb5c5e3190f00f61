// 進行役のページの文言。

import type { facilitatorEn } from './facilitator.en.ts'

export const facilitatorJa = {
  'facilitator.title': '進行役の方へ',
  'facilitator.intro':
    '30人の教室に必要なものは、リンクだけです。今日の演習とクラスの言語を選ぶと、そのとおりに開くリンクができます。ログインもインストールも要らず、進み具合は各自のブラウザーに残ります。',
  'facilitator.class': 'クラスのリンク',
  'facilitator.classAbout':
    'QRコードをスクリーンに映すか、リンクをチャットに貼ってください。選んだ演習だけの一覧が開きます。',
  'facilitator.language': 'クラスの言語',
  'facilitator.inEnglish': '英語',
  'facilitator.inJapanese': '日本語',
  'facilitator.choose': '今日の演習',
  'facilitator.chapter.a': '追記が競合したら',
  'facilitator.chapter.b': '今すぐか、あとでか',
  'facilitator.all': 'すべて選ぶ',
  'facilitator.none': 'すべて外す',
  'facilitator.sum': '演習{count}つ、およそ{minutes}分',
  'facilitator.minutes': '{minutes}分',
  'facilitator.copy': 'リンクをコピー',
  'facilitator.copied': 'コピーしました',
  'facilitator.copyFailed': 'ブラウザーがコピーを許可していません。リンクを選択してコピーしてください。',
  'facilitator.print': '印刷する',
  'facilitator.projector': 'プレイグラウンドをプロジェクター表示で開く',
  'facilitator.projectorAbout': '文字が大きくなり、使えるキーが画面に出ます。',
  'facilitator.sheet': '演習の一覧',
  'facilitator.discuss': '話し合うこと',
  'facilitator.code': '「{name}」のリンクのQRコード',
  'facilitator.classCode': 'クラスのリンクのQRコード',
  'facilitator.nothing': '演習を1つ以上選んでください。',
  'facilitator.guides': '始めと終わりに',
  'facilitator.guidesAbout':
    '最初の演習の前に「考え方」を、「で、どれを選べばいいの？」と聞かれたら判断の図を、最後に「確かめよう」を。',
  'facilitator.afternoon': '半日の進め方の例',
  'facilitator.plan1': '10分：カートの競合をスクリーンに映し、次に何が起きるかを全員で予想する。',
  'facilitator.plan2':
    '60分：2人1組で演習。マウスは2人で1つ。終わった組は手伝うか、先へ進む（どれも最初から開けます）。',
  'facilitator.plan3': '15分：下の「話し合うこと」を、自分たちの例で。',
  'facilitator.plan4': '10分：「確かめよう」を1人ずつ。最後に、明日コードで変えることを1つ決める。',
  'facilitator.missing': '{ids}という演習はないので、外しました。',

  'class.title': '今日の演習',
  'class.about': 'どれから始めてもかまいません。進み具合はこのブラウザーに残ります。',
  'class.empty': 'このリンクの演習は見つかりません。用意している演習はこちらです。',
  'class.all': 'すべての演習',

  'projector.keys': 'キー操作',
  'projector.step': '進む',
  'projector.back': '戻る',
  'projector.play': '再生、一時停止',
  'projector.process': 'プロセスを進める',
  'projector.reset': 'リセット',
  'projector.leave': 'プロジェクター表示をやめる',
} as const satisfies Record<keyof typeof facilitatorEn, string>
