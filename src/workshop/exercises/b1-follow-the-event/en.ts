import type { ExerciseText } from '#workshop/exercise.ts'
import type { exercise } from './exercise.ts'

export const text: ExerciseText<typeof exercise> = {
  title: 'Follow the event',
  question: [
    'An order is paid, and points, e-mail and audit follow. But the order calls none of them. How do they find out?',
    'In the code, put a breakpoint on the line that calls markAsPaid (in C#: MarkAsPaid). Press Play, and when it stops there, go on one step at a time.',
  ],
  tasks: {
    marked: 'There is a breakpoint on the line with markAsPaid',
    stopped: 'The run has stopped there',
    where: {
      ask: 'Step once. markAsPaid has returned: where is OrderPaid now?',
      options: {
        handlers: {
          label: 'With the handlers, they are at work on it',
          why: 'Not yet. Look into the outside world: no points, no e-mail. The order does not know that there are handlers at all.',
        },
        list: {
          label: 'In a list inside the order, and nowhere else',
          why: 'MarkAsPaid only notes down what has happened. Whether it is recorded, and who hears of it, is for others to take care of.',
        },
        store: {
          label: 'In the event store',
          why: 'Not yet. The stream still ends with OrderPlaced; the append comes a step later.',
        },
      },
    },
    collected: 'The list was emptied: the event has been collected',
    points: 'The handler for points has run',
    email: 'The handler for e-mail has run',
    audit: 'The handler for audit has run',
  },
  settings: {},
  hints: [
    'The code is under the tab “Code”. Click the number beside a line, or go to it with the arrow keys and press Enter: now playing stops before this line is run.',
    'The line with markAsPaid belongs to “Decide” in the flowchart. Once the run has stopped, use “Step forward”: decide, append, collect, and then “Handle” three times, once for each handler.',
  ],
  solution:
    'A decides: OrderPaid goes into the order’s list. A appends: it is in the stream. A collects: PullDomainEvents takes the events out of the list and leaves it empty. Then the dispatcher calls the three handlers one after another, and only after the last of them A answers.',
  debrief: {
    text: [
      'Four places, one after another: the list in the order, the stream, the hands of the dispatcher, the handlers. All of it happens in one request and in one flow. You could follow it with a debugger from the first line to the last.',
      'That is what synchronous dispatch is good for. It is complete, it is easy to follow, and where something breaks, it breaks before your eyes. While you are still learning your way around, there is a fourth reason: you need not think about lost messages and second deliveries yet.',
    ],
    remember: [
      'An aggregate notes down what has happened. It does not call anybody.',
      'Collecting empties the list, so that no event is handed on twice.',
      'Start synchronous. Move to “later” when there is a reason.',
    ],
    next: 'All this while the client was waiting. The next exercise looks at how long, and at what can be done about it.',
  },
  mistake:
    'Calling the e-mail service from MarkAsPaid, so that the order knows everybody who is interested in it.',
  discuss: [
    'In your own code: who knows about whom when an order is paid?',
    'What would have to be changed if a fourth handler came along, with events and without?',
  ],
}
