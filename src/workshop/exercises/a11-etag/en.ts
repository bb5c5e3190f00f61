import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'ETag and If-Match',
  question: [
    'A and B have opened the same document. A renames it. B sends its own title with If-Match: "1", the version of the page it still has open. Read what comes back, look at what has changed, and submit again for B.',
    'If you just play it, B gives up. What B does is up to you.',
  ],
  tasks: {
    refused: 'B is answered with 412: the document is no longer what B had opened',
    diff: 'You have looked at what changed while B had the page open',
    resubmitted: 'B submits again',
    accepted: 'Now it is accepted, in the second submission',
    etag: {
      ask: 'Which If-Match does B send the second time?',
      options: {
        none: {
          label: 'None, so that it gets through',
          why: 'Without a precondition B would overwrite whatever is there, or be told 428.',
        },
        old: {
          label: '"1" again',
          why: 'That is the version B had opened at first. It would be refused once more.',
        },
        new: {
          label: '"2", the version it has just looked at',
          why: 'B fetched the page again and decided on what it saw there. That is what the ETag says.',
        },
      },
    },
  },
  settings: {},
  hints: [
    'Step on until B stands on “Resubmit?”. Its card shows what B saw beside what is there now.',
    'There, B has two buttons: “Resubmit B” and “Give up B”. Take the first one before the run goes on by itself.',
  ],
  solution:
    'A renames the document to version 2. B’s If-Match: "1" does not fit: 412. B fetches the page again, sees A’s title, and submits once more with "2": accepted.',
  debrief: {
    text: [
      'The same comparison as everywhere in this chapter, carried by HTTP: the ETag is the version, If-Match is the expected version, 412 is the conflict. It works across hours and page loads, because the version travels with the form.',
      'The server did not try again, and rightly so: only B can know whether its title is still wanted, now that A has given it another one.',
    ],
    remember: [
      'Where a person must decide, give the conflict back together with what changed.',
      'The expected version is that of the page the person saw, not the one the server has just read.',
    ],
    next: 'That was chapter A. Chapter B asks what happens after the append.',
  },
  mistake:
    'Reading the version afresh when saving: then the check compares a thing with itself, and the other person’s title is gone.',
  discuss: [
    'Which forms of yours stay open for minutes? What happens if two people save?',
    'What would a person need to see in order to decide well?',
  ],
}
