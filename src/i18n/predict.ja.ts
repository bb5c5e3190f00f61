import type { predictEn } from './predict.en.ts'

export const predictJa = {
  predict: '予想する',
  'predict.about': '実行する前に、何が起きるかを問いかけます',
  'predict.score': '{asked}問中{right}問正解',
  'predict.question': '今{process}を進めたら、どうなる？',
  'predict.skip': 'そのまま進める',
  'predict.right': '正解：{answer}。',
  'predict.wrong': '予想：{guess}。実際：{answer}。',
  'predict.guess.recorded': 'イベントが記録される',
  'predict.guess.conflict': 'ストリームが先に進んでいて断られる',
  'predict.guess.overwritten': '見ていない変更の上に記録される',
  'predict.guess.decided': 'イベントが決まる',
  'predict.guess.rejected': 'ルールに反して拒否される',
  'predict.guess.noop': '何もすることがない',
  'predict.guess.again': 'もう一度試す',
  'predict.guess.exhausted': '試行を使い切っている',
  'predict.guess.commuting': '両方の変更は両立する',
  'predict.guess.notCommuting': '両方の変更は両立しない',
  'predict.guess.fits': 'バージョンは変わっていない',
} satisfies Record<keyof typeof predictEn, string>
