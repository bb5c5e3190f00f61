import type { DeliveryWords } from './delivery.ts'

export const deliveryJa: DeliveryWords = {
  title: 'どの方式で、どの失敗が何を起こすか',
  intro:
    '注文が1件支払われ、3つのハンドラーが続きます。ポイント、メール、監査の記録です。そこで何かがうまくいかなくなります。どのマスを選んでも実行でき、それが起きたところでプレイグラウンドが開きます。ここではどのハンドラーも冪等ではないので、方式そのものの違いが分かります。',
  caption: 'ディスパッチの方式と失敗のタイミングの表。どのマスも、それを実行するリンクです',
  when: '何が、いつ起きるか',
  modes: {
    inTransaction: 'トランザクション内',
    afterCommit: 'コミット後',
    queue: 'メモリー上のキュー',
    outbox: 'アウトボックス',
  },
  moments: {
    beforeCommit: 'コミット前のクラッシュ',
    afterCommit: 'コミット後、ディスパッチ前のクラッシュ',
    midway: '1つ目のハンドラーが済んだあとのクラッシュ',
    beforeAck: '最後の効果のあと、確認応答の前のクラッシュ',
    throws: '2つ目のハンドラーの例外（クラッシュなし）',
  },
  verdicts: { safe: '無事', lost: '取りこぼし', duplicate: '重複', ghost: 'ゴースト' },
  guarantee: '保証',
  guarantees: {
    inTransaction: 'データベースの効果に限り、すべてか無か',
    afterCommit: '多くて1回',
    queue: 'クラッシュをまたぐと、多くて1回',
    outbox: '少なくとも1回',
  },
  cannotBe: '起こりません。2つの間に隙間がないからです',
  run: '実行する',
  note: 'ハンドラーが冪等なら、「重複」は「1回」になります。アウトボックスと冪等性が必ず一組なのは、そのためです。',
}
