// The facilitator's page.

export const facilitatorEn = {
  'facilitator.title': 'For facilitators',
  'facilitator.intro':
    'Everything that a room of thirty needs is a link. Choose the exercises of the day and the language of the class; the class link opens just these. Nobody signs in, nothing is installed, and everybody’s progress stays in their own browser.',
  'facilitator.class': 'The class link',
  'facilitator.classAbout':
    'Show the QR code on the wall, or paste the link into the chat. It opens a list of just the exercises that you chose.',
  'facilitator.language': 'Language of the class',
  'facilitator.inEnglish': 'English',
  'facilitator.inJapanese': 'Japanese',
  'facilitator.choose': 'Exercises of the day',
  'facilitator.chapter.a': 'When appends conflict',
  'facilitator.chapter.b': 'Now or later',
  'facilitator.all': 'All',
  'facilitator.none': 'None',
  'facilitator.sum': '{count} {count#exercise#exercises}, about {minutes} minutes',
  'facilitator.minutes': '{minutes} min',
  'facilitator.copy': 'Copy the link',
  'facilitator.copied': 'Copied',
  'facilitator.copyFailed': 'The browser does not allow copying here. Select the link and copy it yourself.',
  'facilitator.print': 'Print the sheet',
  'facilitator.projector': 'Projector view of the playground',
  'facilitator.projectorAbout': 'Large type, and the keys are shown on the screen.',
  'facilitator.sheet': 'The exercises',
  'facilitator.discuss': 'To discuss',
  'facilitator.code': 'QR code for the link to {name}',
  'facilitator.classCode': 'QR code for the class link',
  'facilitator.nothing': 'Choose at least one exercise.',
  'facilitator.guides': 'To begin with, and to end with',
  'facilitator.guidesAbout':
    'The ideas before the first exercise, the decision chart when somebody asks “and which one should we take?”, the check at the end.',
  'facilitator.afternoon': 'How an afternoon may go',
  'facilitator.plan1': '10 min: two carts collide, on the wall; everybody guesses what comes next.',
  'facilitator.plan2':
    '60 min: exercises in pairs, one mouse for two. Those who are done help, or go on: nothing is locked.',
  'facilitator.plan3': '15 min: the questions below, with cases of your own.',
  'facilitator.plan4': '10 min: the check, everybody alone; then one thing to change in your code tomorrow.',
  'facilitator.missing': 'There is no exercise {ids}; it was left out.',

  'class.title': 'Today’s exercises',
  'class.about':
    'Any of them may be opened first, nothing is locked. What you have done stays in this browser.',
  'class.empty': 'This link names no exercise that exists. Here are all of them:',
  'class.all': 'All exercises',

  'projector.keys': 'Keys',
  'projector.step': 'step',
  'projector.back': 'back',
  'projector.play': 'play, pause',
  'projector.process': 'step a process',
  'projector.reset': 'reset',
  'projector.leave': 'Leave projector view',
} as const
