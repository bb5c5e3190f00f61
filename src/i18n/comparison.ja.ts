import type { comparisonEn } from './comparison.en.ts'
import type { InOtherWords } from './t.ts'

export const comparisonJa = {
  'comparison.region': '比較',
  'comparison.policies': '同じ順番を、すべての方針で',
  'comparison.orders': 'これまでに試した順番',
  'comparison.view': '見方',
  'comparison.view.figures': '表',
  'comparison.view.time': '時間軸',
  'comparison.policy': '競合したら',
  'comparison.order': '順番',
  'comparison.command': '{process}の結果',
  'comparison.appends': '追記',
  'comparison.conflicts': '競合',
  'comparison.lost': '見ずに追記',
  'comparison.aboutLost':
    '「見ずに追記」は、直前のイベントを見ないまま判断した追記の数です。見ていない変更を上書きしたかもしれないので、「更新が失われない」に違反します。ページビューのように足し合わせるだけのイベントなら、最後に何も欠けませんが、誰も確かめていません。',
  'comparison.broken': '不変条件',
  'comparison.state': '最後の状態',
  'comparison.attempts': '試行{count}回',
  'comparison.none': 'なし',
  'comparison.allHold': 'すべて成立',
  'comparison.brokenCount': '{count}件違反',
  'comparison.now': '表示中',
  'comparison.leftOut': 'ここにはない選択：{count}件',
  'comparison.take': 'これを表示',
  'comparison.empty': '空',
  'comparison.incomplete': '終わりません',
  'comparison.this': '表示中の順番',
  'comparison.leftAt': '全{steps}ステップ中、ステップ{step}で離れた順番',
  'comparison.about':
    'コマンドも順番も所要時間も、どの行でも同じです。違うのは、競合したときの対処だけです。',
  'comparison.aboutOrders': 'シナリオと方針は、それぞれの順番のときのままです。違うのは、選んだ順番です。',
} satisfies InOtherWords<typeof comparisonEn>
