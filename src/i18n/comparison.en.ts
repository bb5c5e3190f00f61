// Runs side by side: every policy, or every order that was kept. Loaded when somebody compares.

export const comparisonEn = {
  'comparison.region': 'Comparison',
  'comparison.policies': 'The same order of steps under every policy',
  'comparison.orders': 'The orders that you have tried',
  'comparison.view': 'View',
  'comparison.view.figures': 'Table',
  'comparison.view.time': 'Time axis',
  'comparison.policy': 'On conflict',
  'comparison.order': 'Order',
  'comparison.command': '{process} got',
  'comparison.appends': 'Appends',
  'comparison.conflicts': 'Conflicts',
  'comparison.lost': 'Blind appends',
  'comparison.aboutLost':
    'A blind append was decided without having seen what it follows. That breaks “No update is lost”: what it never saw may be overwritten. Where events only add up, as page views do, nothing is missing in the end, but nobody looked.',
  'comparison.broken': 'Invariants',
  'comparison.state': 'In the end',
  'comparison.attempts': '{count} {count#attempt#attempts}',
  'comparison.none': 'none',
  'comparison.allHold': 'all hold',
  'comparison.brokenCount': '{count} broken',
  'comparison.now': 'shown now',
  'comparison.leftOut': '{count} of your choices {count#does#do} not exist here',
  'comparison.take': 'Show this',
  'comparison.empty': 'nothing',
  'comparison.incomplete': 'does not end',
  'comparison.this': 'The one on the page',
  'comparison.leftAt': 'left at step {step} of {steps}',
  'comparison.about':
    'Commands, order of steps and durations are the same in each row; only what is done on a conflict differs.',
  'comparison.aboutOrders': 'Each order keeps its own scenario and policy; what was chosen differs.',
} as const
