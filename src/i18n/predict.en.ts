// The question before the answer.

export const predictEn = {
  predict: 'Predict',
  'predict.about': 'Ask me what will happen before it does',
  'predict.score': '{right} of {asked} right',
  'predict.question': 'What happens if {process} steps now?',
  'predict.skip': 'Just step',
  'predict.right': 'Right: {answer}.',
  'predict.wrong': 'You said: {guess}. It was: {answer}.',
  'predict.guess.recorded': 'its event is recorded',
  'predict.guess.conflict': 'it is refused, the stream has moved on',
  'predict.guess.overwritten': 'it is recorded over a change it never saw',
  'predict.guess.decided': 'it decides on an event',
  'predict.guess.rejected': 'a rule forbids it',
  'predict.guess.noop': 'there is nothing to do',
  'predict.guess.again': 'it tries again',
  'predict.guess.exhausted': 'its attempts are used up',
  'predict.guess.commuting': 'the changes get along',
  'predict.guess.notCommuting': 'the changes do not go together',
  'predict.guess.fits': 'the version is still the same',
} as const
