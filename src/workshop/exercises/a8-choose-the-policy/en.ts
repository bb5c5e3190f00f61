import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Choose the policy',
  question: [
    'Four situations, and in each of them two or three people collide. As they begin, nobody looks and the last one wins. Choose what is to happen on a conflict, press Play, and see what comes of it.',
    'A: retry on the server. B: return the conflict to the person. C: merge, if the changes get along.',
  ],
  tasks: {
    views: 'Page views: all are counted, nobody has read or decided twice, and no append is blind',
    rename: 'Renaming: the second person sees the other title before theirs replaces it',
    cart: 'Cart: both things are in it, and no person was bothered',
    seat: 'Last seat: one person has it, the other one reads “out of stock” and not “conflict”',
  },
  settings: {
    '/policy': {
      label: 'On a conflict',
      options: {
        overwrite: 'nothing is checked, the last one wins',
        retry: 'A: retry, 3 attempts',
        giveBack: 'B: return the conflict, a person looks',
        merge: 'C: merge, append as decided',
      },
    },
  },
  hints: [
    'Ask three questions. Does deciding again on the newest state give about the same result? Must a person look? Does the order not matter at all?',
    'Views commute, so they can be merged. A title is somebody’s opinion, so somebody has to look. A cart and a seat can be decided again by the server, and for the seat the rule has to be asked.',
  ],
  solution:
    'C for page views: compared and appended, nobody decides again. B for the title: the person looks and submits once more. A for the cart (C would do as well). A for the seat: decided again, the answer is the rule’s.',
  debrief: {
    text: [
      'None of the policies is the best one. “Retry” fits where the newest state leads to about the same decision. “Return the conflict” fits where only a person can know whether they still want it. “Merge” fits where the order makes no difference and you can write the rule that says so.',
      'The seat shows where merging ends: two reservations do not commute, so C can only give up, and reports a conflict where there was a perfectly good answer.',
      'Overwriting counts all the page views, too, since they only add up. Still B and C are blind appends then, decided without having seen what they follow, and that breaks “No update is lost”: nobody has checked that the order makes no difference. A merge does.',
    ],
    remember: [
      'Choose per command, not once for the whole system.',
      'The question is always: who is able to decide again, the server or the person?',
    ],
    next: 'The guide “which policy?” asks the same three questions. How far a merge may go comes next.',
  },
  mistake:
    'One policy for everything: asking people about page views, or overwriting their titles in silence.',
  discuss: [
    'Take three commands of your own system. Which policy does each of them have, and which should it have?',
    'Who in your company may decide that two changes commute?',
  ],
}
