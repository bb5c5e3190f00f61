import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Make a conflict',
  question: [
    'Choose who moves next, so that another append lands between a read and an append.',
    'A puts tea into the cart, B puts in two mugs. If you just press Play, B comes 200 ms later and nothing collides. You are the scheduler: step A and B by hand.',
  ],
  tasks: {
    bothRead: 'Both have read version 1',
    oneAppends: 'One of them appends',
    refused: 'The other append is refused',
  },
  settings: {},
  hints: [
    'For a conflict, two have to know the same version. Let both of them load before anyone appends.',
    'Step A until it has loaded, then B until it has loaded. Let one go on to its append. Nobody tells the other that the stream has moved on: let it finish what it began.',
  ],
  solution:
    'A reads version 1 and decides. Before it appends, B reads version 1 as well. A appends and makes it version 2. B still expects version 1, so its append is refused.',
  debrief: {
    text: [
      'Every append says which version it was decided on. The store compares that with the version it is at, and where the two differ it writes nothing. Comparing and writing in one step is all there is to optimistic concurrency: nobody was locked out, and nobody had to wait.',
      'Neither A nor B made a mistake. They only met, and the loop already knows what to do: read again, decide again, append again.',
    ],
    remember: [
      'A conflict is not a bug. It is an event to be expected wherever two people can change the same thing.',
      'Only the order counts: an append of somebody else between my read and my append. How fast all of it goes does not matter.',
    ],
    next: 'Let the run go on and look at what the refused command does now. That is the next exercise.',
  },
  mistake: 'Trying out one request after the other, seeing no conflict, and concluding that there is none.',
  discuss: [
    'Where in your own system do two people read the same thing before one of them writes it?',
    'How long is the time between read and write there: milliseconds, or as long as a form is open?',
  ],
}
