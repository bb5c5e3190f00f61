// The frame around the exercises; what each of them says is with the exercise itself (src/workshop/exercises).

export const exercisesEn = {
  place: 'Exercise {number} of {count}',
  'chapter.a': 'When appends conflict',
  'chapter.b': 'Now or later',
  'chapter.about.a': 'Two people change the same thing. What happens at the append, and what to do about it.',
  'chapter.about.b':
    'An order is paid, and points, e-mails and audit rows follow. When, and what can go wrong?',
  'chapter.name': 'Chapter {letter}',
  previous: 'Previous exercise: {title}',
  next: 'Next exercise: {title}',
  all: 'All exercises',

  goals: 'Goals',
  'goals.count': '{done} of {count} reached',
  'goals.all': 'All reached',
  'goals.next': 'Next: {task}',
  'goals.solution': 'A solution is shown. It does not count as yours.',
  'goal.done': 'reached',
  'goal.open': 'open',
  'goal.step': 'step {step}',
  'goal.right': 'Right.',
  'goal.notYet': 'Not quite.',
  'goal.noNumber': 'Please write a number.',
  check: 'Check',
  'unit.ms': 'ms',

  settings: 'What you may change',
  'settings.none': 'Only the order of steps is yours to choose. The scenario is fixed.',
  'settings.held': 'Everything else in the scenario is fixed.',
  situations: 'Situations',

  'hint.first': 'Give me a hint',
  'hint.next': 'Next hint',
  'hint.title': 'Hint {number} of 2',
  'solution.show': 'Show a solution',
  'solution.title': 'A solution',
  'solution.run': 'Run {number} of {count}',
  'solution.play': 'Play it again',
  'solution.back': 'Back to my attempt',
  'solution.kept': 'Your own attempt is kept.',

  'debrief.title': 'What you have seen',
  'debrief.remember': 'To remember',
  'debrief.mistake': 'The mistake behind it',
  'debrief.next': 'Where to go from here',

  note: 'My notes',
  'note.about': 'They stay in this browser, with your progress.',
  reset: 'Reset this exercise',
  'reset.undo': 'Bring my attempt back',
  'reset.done': 'Everything is as it was at the beginning; your attempt was put aside.',
  'link.copy': 'Copy the link',
  'link.copied': 'Copied',
  'link.self': 'Link to this exercise',

  'page.title': 'Exercises',
  'page.intro':
    'Twenty-two small things to make happen with your own hands. Begin wherever you like: nothing is locked, and every exercise says at its end what it was about.',
  minutes: '{minutes} min',
  'state.new': 'Not opened yet',
  'state.opened': 'Opened',
  'state.solved': 'Solved',
  'chapter.solved': '{solved} of {count} solved',
  'chapter.minutes': 'about {minutes} minutes',
  'page.resume': 'Go on with “{title}”',

  progress: 'Your progress',
  'progress.about':
    'It is kept in this browser only. Save it as a file to take it along, or import one; importing loses nothing that is here.',
  'progress.save': 'Save as a file',
  'progress.bring': 'Import a file',
  'progress.taken': 'Progress of {count} {count#exercise#exercises} was imported.',
  'progress.partly':
    '{count} {count#exercise#exercises} imported; {left} could not be read and {left#was#were} left out.',
  'progress.tooLarge': 'This file is larger than progress ever is. Nothing was changed.',
  'progress.notJson': 'This file is not JSON, so it cannot be progress. Nothing was changed.',
  'progress.notProgress':
    'This is not a progress file: it should begin with "interleave": "progress". Nothing was changed.',
  'progress.tooNew':
    'This file was made by a newer version of Interleave. Load the page again, then try once more.',
  'progress.unreadable': 'The file could not be read. Nothing was changed.',
  'progress.damaged':
    'What this browser kept of {count} {count#exercise#exercises} was damaged and could not be read: {titles}. It was put aside; the exercises can be done as if they were new.',
  'progress.damaged.save': 'Save the damaged data',
  'progress.damaged.forget': 'Throw it away',
  'progress.forgetful':
    'This browser does not let the page remember anything. Everything works, but save your progress as a file before you leave.',
} as const
