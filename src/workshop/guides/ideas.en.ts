import type { IdeasWords } from './ideas.ts'

export const conflictIdeasEn: IdeasWords<'conflicts'> = {
  title: 'When appends conflict: the ideas',
  intro:
    'Two people change the same thing at the same moment. These are the few ideas that make it harmless. Each has a run that shows it.',
  ideas: {
    expected: {
      title: 'A conflict is not a bug',
      text: 'As soon as two people may change the same thing, sooner or later they do it at the same moment. An event store notices and says so. That is not a malfunction but the moment in which it protects you: nothing was written, and you can decide what should happen.',
    },
    mechanism: {
      title: 'Read at 10, refused at 11',
      text: 'You read a stream at version 10 and decide. Meanwhile somebody else appends, and the stream is at 11. You append “after version 10”, the store compares, and refuses. Comparing and writing as one step is all that optimistic concurrency is: no locks, nobody waits, and a stale decision never gets in.',
    },
    policies: {
      title: 'Three policies, each with its place',
      text: 'Retry, return the conflict to the person, or merge. Which one fits depends on the command and not on taste: does deciding again give the same result, must somebody look, does the order matter at all?',
    },
    readAgain: {
      title: 'Always start again from the read',
      text: 'The decision was made on an old state, so it is worth nothing any more. The next attempt reads again, rebuilds the state and decides anew. Whoever repeats only the append, with the new version number, sells the last jar twice.',
    },
    onlyConflicts: {
      title: 'Retry conflicts, never rules',
      text: 'A conflict means “somebody was faster, look again”. A broken rule means “no”, and asking again does not change it. The two must be told apart in the code, or you end up retrying what is hopeless and giving up what would have worked.',
    },
    bound: {
      title: 'Attempts have an end',
      text: 'Three attempts are enough for nearly all conflicts. A command without a bound can be kept waiting for as long as others are faster, and it makes the crowd worse while it waits. If many collide, a random pause between the attempts helps.',
    },
    sentence: {
      title: 'Tell the person something they can act on',
      text: '“Somebody else was faster each time, nothing was saved, please try again” is an answer. “Internal error” is not. Look after the last attempt especially: it is the one whose conflict most easily escapes the loop.',
    },
    sideEffects: {
      title: 'No side effect before a successful append',
      text: 'An attempt may fail, and an e-mail cannot be taken back. So first append, and only then do what the world can see. Otherwise each attempt that fails leaves a message about something that was never committed.',
    },
    snapshots: {
      title: 'Outlook: reading long histories again',
      text: 'Each attempt reads the whole stream again. With ten events that costs nothing; with a hundred thousand it adds up. That is what snapshots are for: a stored state at some version, from which only the rest has to be read. Measure before you build one.',
    },
  },
}

export const laterIdeasEn: IdeasWords<'later'> = {
  title: 'Now or later: the ideas',
  intro:
    'An event was recorded, and handlers should follow it. When should they run, and what do you take on when that is “later”? Each idea has a run that shows it.',
  ideas: {
    awaiting: {
      title: '“await” is not “later”',
      text: 'Awaiting an e-mail sets the thread free, so that the server can serve others. The client gets nothing of that: its answer is sent when the e-mail is done. Only what is handed to somebody else, and not awaited, is later.',
    },
    synchronous: {
      title: 'What synchronous dispatch is good for',
      text: 'Everything takes place in one request, one step after another. There are good reasons to stay with it:',
      list: [
        'It is complete: when the answer comes, everything has been done.',
        'It is easy to follow: one call stack, one log, one breakpoint.',
        'It fails on the spot, and tells the person whom it concerns.',
        'While you are learning, you need not think of losses and repeats yet.',
      ],
    },
    unseen: {
      title: 'Later, 1: nobody sees the failure',
      text: 'The client has its 200 long before the handler throws. There is no request left that could fail, so somebody else has to notice: a log is not enough, it takes dead letters and an alarm.',
    },
    duplicates: {
      title: 'Later, 2: it may happen twice',
      text: 'A worker that crashes before it acknowledges leaves open whether it had finished. The message is delivered again, and what was done is done twice, unless the handler recognises it. Idempotency is not a refinement here but part of the job.',
    },
    order: {
      title: 'Later, 3: the order may change',
      text: 'With two workers the quick message overtakes the slow one: “shipped” arrives before “paid”. Keeping the order per stream repairs that, and costs waiting: behind a message that fails, its whole stream stands still.',
    },
    watching: {
      title: 'Later, 4: you have to watch it',
      text: 'A queue grows silently. Watch three figures, with an alarm on each, and pass a correlation id from the request through to the last handler, so that one lost e-mail can be found among thousands.',
      list: [
        'Length of the queue: does it come down again?',
        'Age of the oldest message: how late are we?',
        'Dead letters: what has been given up?',
      ],
    },
    minimal: {
      title: 'The smallest worker: catch, log, drop',
      text: 'A background service with a loop: take a message, run its handlers, catch what they throw, write a line into the log, go on. That is a fine first stop and a bad last one: what it drops is gone, and only the log knows. Retries and dead letters come next.',
    },
    backoff: {
      title: 'Transient faults want a pause',
      text: 'A mail server that is away for 300 ms is back soon. Five attempts without a pause are over before that; three with a pause that doubles get through. Record the attempts, and end them at some point.',
    },
    memory: {
      title: 'A queue in memory dies with the process',
      text: 'A deployment, a crash, a restart: whatever was in the queue never happens. Every client already has its 200, so nobody will ask again.',
    },
    outbox: {
      title: 'An outbox when delivery must be sure',
      text: 'Write the message in the transaction of the event, as a row beside it. Either both are there or neither. A relay publishes the rows and repeats what it is not sure of: nothing gets lost, but some things may come twice. Outbox and idempotent handlers belong together.',
    },
    start: {
      title: 'Start synchronous, move when there is a reason',
      text: 'A reason has a name and a figure: “the e-mail lengthens the answer by two seconds”, “the shop must not stop when the mail server does”, “an invoice must not get lost”. Move that one handler and leave the others.',
    },
    business: {
      title: 'Questions to ask the business',
      text: 'How much may go wrong is not a question of technology. Before you build retries and outboxes, ask those who live with the outcome:',
      list: [
        'What does it cost us if this e-mail never arrives? And if it arrives twice?',
        'How late may it be: a second, an hour, tomorrow?',
        'Who should hear of a failure, and what can they do about it?',
        'Does the order matter to whoever receives it?',
        'How would somebody notice that it is missing, if no machine told them?',
      ],
    },
  },
}
