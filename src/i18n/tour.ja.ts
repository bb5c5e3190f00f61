import type { InOtherWords } from './t.ts'
import type { tourEn } from './tour.en.ts'

export const tourJa = {
  'tour.of': '{stop} / {count}',
  'tour.next': '次へ',
  'tour.back': '前へ',
  'tour.done': '終わる',
  'tour.leave': 'ツアーをやめる',
  'tour.steps.title': '順番を決めるのはあなたです',
  'tour.steps':
    'ボタンを押すと、そのコマンドが1ステップ進みます。どの順に押してもかまいません。どちらが先に着くかは、あなた次第です。塗りつぶされたボタンは、何も選ばなければ次に進むものです。',
  'tour.stage.title': 'ひと目で分かる全体図',
  'tour.stage':
    '左は、どのコマンドも通るフローチャート、右はイベントストリームです。誰がどこまで読み、どこへ書いたのかを矢印が示します。ノードを押すと説明が出ます。',
  'tour.ribbon.title': '選んだ順番',
  'tour.ribbon':
    'これまでのステップと、何も選ばなければこの先どうなるかが並びます。スライダーで前後に移動できます。文字を押すと、そこで別の人を選べます。それは新しい順番になり、元の順番も残ります。',
  'tour.policy.title': '同じ順番を、別の方針で',
  'tour.policy':
    '競合したら、リトライするのか、人に返すのか、マージするのか、上書きするのか。ここで切り替えるか、すべてを比べてみてください。選んだ順番はそのままです。',
} satisfies InOtherWords<typeof tourEn>
