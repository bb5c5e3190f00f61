// The short tour. Loaded when somebody takes it.

export const tourEn = {
  'tour.of': '{stop} of {count}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.done': 'Done',
  'tour.leave': 'Leave the tour',
  'tour.steps.title': 'You are the scheduler',
  'tour.steps':
    'Each button lets one command do one step. Press them in any order: who is faster is up to you. The filled one is what would come next by itself.',
  'tour.stage.title': 'One picture',
  'tour.stage':
    'On the left the flowchart that every command goes through, on the right the event stream. Arrows show who has read what, and where it is written. Press a node to learn what it does.',
  'tour.ribbon.title': 'Your order of steps',
  'tour.ribbon':
    'Every step so far, and what comes if nobody chooses. Drag the slider to go back and forth. Press a letter to choose somebody else there: that is a new order, and the old one is kept.',
  'tour.policy.title': 'The same again, another policy',
  'tour.policy':
    'What should happen on a conflict: retry, return it to a person, merge, or overwrite? Switch it here, or compare them all. Your order of steps stays.',
} as const
