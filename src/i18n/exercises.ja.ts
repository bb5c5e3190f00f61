// 演習のまわりの文言。それぞれの演習の本文は src/workshop/exercises にあります。

import type { exercisesEn } from './exercises.en.ts'
import type { InOtherWords } from './t.ts'

export const exercisesJa = {
  place: '演習{number} / {count}',
  'chapter.a': '追記が競合したら',
  'chapter.b': '今すぐか、あとでか',
  'chapter.about.a': '2人が同じものを変更したら、追記のときに何が起き、どうすればよいかを学びます。',
  'chapter.about.b':
    '注文が支払われると、ポイント付与やメール送信が続きます。それをいつ実行し、何に気をつけるかを学びます。',
  'chapter.name': '第{letter}章',
  previous: '前の演習：{title}',
  next: '次の演習：{title}',
  all: '演習の一覧',

  goals: '目標',
  'goals.count': '{count}個中{done}個を達成',
  'goals.all': 'すべて達成',
  'goals.next': '次の目標：{task}',
  'goals.solution': '解答例を表示しています。あなたの達成には数えません。',
  'goal.done': '達成',
  'goal.open': '未達成',
  'goal.step': 'ステップ{step}',
  'goal.right': '正解です。',
  'goal.notYet': '惜しい、もう一度。',
  'goal.noNumber': '数字を入力してください。',
  check: '答え合わせ',
  'unit.ms': 'ミリ秒',

  settings: '変えられるところ',
  'settings.none': '変えられるのはステップの順番だけです。シナリオは固定されています。',
  'settings.held': 'シナリオのほかの部分は固定されています。',
  situations: '場面',

  'hint.first': 'ヒントを見る',
  'hint.next': '次のヒント',
  'hint.title': 'ヒント{number} / 2',
  'solution.show': '解答例を見る',
  'solution.title': '解答例',
  'solution.run': '実行{number} / {count}',
  'solution.play': 'もう一度再生',
  'solution.back': '自分の試みに戻る',
  'solution.kept': 'あなたの試みは残っています。',

  'debrief.title': 'ふりかえり',
  'debrief.remember': '覚えておきたいこと',
  'debrief.mistake': 'この演習で見えた間違い',
  'debrief.next': '次の一歩',

  note: 'メモ',
  'note.about': 'メモは進み具合と一緒に、このブラウザーに残ります。',
  reset: 'この演習を最初からやり直す',
  'reset.undo': 'やり直す前に戻す',
  'reset.done': '最初の状態に戻しました。それまでの試みは取ってあります。',
  'link.copy': 'リンクをコピー',
  'link.copied': 'コピーしました',
  'link.self': 'この演習へのリンク',

  'page.title': '演習',
  'page.intro':
    '自分の手で「起こしてみる」小さな演習が22個あります。どこから始めてもかまいません。どの演習も、最後に何を学んだかをふりかえります。',
  minutes: '約{minutes}分',
  'state.new': 'これから',
  'state.opened': '途中',
  'state.solved': '達成',
  'chapter.solved': '{count}個中{solved}個を達成',
  'chapter.minutes': '全部で約{minutes}分',
  'page.resume': '「{title}」の続きから',

  progress: '進み具合',
  'progress.about':
    '進み具合は、このブラウザーだけに保存されます。ファイルに書き出して持ち運べます。読み込んでも、今の内容が消えることはありません。',
  'progress.save': 'ファイルに書き出す',
  'progress.bring': 'ファイルを読み込む',
  'progress.taken': '{count}個の演習の進み具合を取り込みました。',
  'progress.partly': '{count}個の演習を取り込みました。読み取れなかった{left}個は取り込んでいません。',
  'progress.tooLarge': 'ファイルが大きすぎるため、進み具合のファイルではなさそうです。何も変更していません。',
  'progress.notJson': 'JSONではないため、進み具合のファイルではありません。何も変更していません。',
  'progress.notProgress':
    '進み具合のファイルではありません（先頭に "interleave": "progress" があるはずです）。何も変更していません。',
  'progress.tooNew':
    '新しいバージョンのInterleaveで作られたファイルです。ページを読み込み直してから、もう一度お試しください。',
  'progress.unreadable': 'ファイルを読み取れませんでした。何も変更していません。',
  'progress.damaged':
    'このブラウザーに残っていた{count}個の演習の記録が壊れていて、読み取れませんでした（{titles}）。記録は別に取ってあり、演習は最初から始められます。',
  'progress.damaged.save': '壊れた記録を保存',
  'progress.damaged.forget': '捨てる',
  'progress.forgetful':
    'このブラウザーでは進み具合を保存できません。演習はそのまま続けられますが、閉じる前にファイルに書き出してください。',
} satisfies InOtherWords<typeof exercisesEn>
