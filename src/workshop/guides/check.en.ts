import type { CheckWords } from './check.ts'

export const conflictCheckEn: CheckWords<'conflicts'> = {
  title: 'When appends conflict: check yourself',
  intro: 'Six questions. A wrong answer is worth as much as a right one: read why, and choose again.',
  questions: {
    happened: {
      question: 'B read version 10. B’s append is refused, because the stream is at 11. What has happened?',
      options: {
        bug: {
          text: 'The event store has a bug.',
          because: 'It did exactly what it is for: it noticed that B’s decision rests on an old state.',
        },
        lost: {
          text: 'B’s event was written and then lost.',
          because: 'A refused append writes nothing at all. B has lost an attempt, not data.',
        },
        expected: {
          text: 'Somebody else appended in between. That is to be expected, and nothing of B’s was written.',
          because: 'Yes. B can decide what to do next: try again, ask the person, or merge.',
        },
        locked: {
          text: 'The stream is locked until the other one is done.',
          because:
            'Optimistic concurrency has no locks. The other one is done already: that is why it is 11.',
        },
      },
    },
    nextAttempt: {
      question: 'Where does the next attempt start?',
      options: {
        append: {
          text: 'At the append, with the new version number.',
          because:
            'Then it writes the old decision onto a state that it never saw. That is how the last jar is sold twice.',
        },
        decide: {
          text: 'At the decision, with the state that is still in memory.',
          because: 'The state in memory is the very thing that is out of date.',
        },
        read: {
          text: 'At the read.',
          because: 'Yes: load, rehydrate, decide, append. All of it belongs to one attempt.',
        },
      },
    },
    retried: {
      question: 'Which of these may the server simply try again?',
      options: {
        conflict: {
          text: 'A conflict.',
          because: 'Yes. Nothing was written, and on the latest state it may well work.',
        },
        rule: {
          text: '“Out of stock”.',
          because: 'A rule has said no. Asked again, it says no again; tell the person at once.',
        },
        handler: {
          text: 'An exception in a handler after the commit.',
          because:
            'The event is recorded already. Running the whole command again would do it twice; the handler needs a retry of its own.',
        },
        all: {
          text: 'Anything that goes wrong.',
          because: 'That catch block hides bugs, repeats the hopeless and delays honest answers.',
        },
      },
    },
    mails: {
      question:
        'The e-mail is sent before the append. C conflicts twice and gets through with the third attempt. How many e-mails has C sent?',
      options: {
        one: {
          text: 'One, for the append that succeeded.',
          because: 'The e-mail goes out before it is known whether the append succeeds.',
        },
        two: {
          text: 'Two, for the two conflicts.',
          because: 'Those two were sent, but the third attempt sent one as well.',
        },
        three: {
          text: 'Three, two of them about events that were never committed.',
          because: 'Yes: one per attempt. After the commit it would have been one.',
        },
      },
    },
    rename: {
      question: 'Two people rename the same document. Which policy fits?',
      options: {
        retry: {
          text: 'A. Retry.',
          because: 'The second title would replace the first, and nobody would have looked at it.',
        },
        merge: {
          text: 'C. Merge.',
          because: 'Two titles cannot both hold, so there is no rule to merge by.',
        },
        return: {
          text: 'B. Return the conflict.',
          because: 'Yes. A person sees the other title and decides.',
        },
        overwrite: {
          text: 'No check at all: the last one wins.',
          because:
            'That is the lost update. Both get 200, and one title is gone without a trace of a conflict.',
        },
      },
    },
    usedUp: {
      question: 'All three attempts ended in a conflict. What does the client get?',
      options: {
        goOn: {
          text: 'Nothing yet: the server goes on trying.',
          because: 'Behind a steady stream of writers that is for ever. Attempts need an end.',
        },
        error: {
          text: 'A 500 with “internal error”.',
          because: 'Nothing is broken. And the person cannot know that trying again would help.',
        },
        sentence: {
          text: 'A 409, and a sentence that says nothing was saved and trying again may help.',
          because: 'Yes: honest, and something to act on.',
        },
      },
    },
  },
}

export const laterCheckEn: CheckWords<'later'> = {
  title: 'Now or later: check yourself',
  intro: 'Five questions. A wrong answer is worth as much as a right one: read why, and choose again.',
  questions: {
    awaiting: {
      question: 'A request awaits the sending of its e-mail. When does the client have its answer?',
      options: {
        atOnce: {
          text: 'At once, because await does not block.',
          because: 'It does not block the thread. The answer comes after it all the same.',
        },
        afterMail: {
          text: 'When the e-mail has been sent.',
          because: 'Yes. await sets the thread free for others, not the client.',
        },
        afterQueue: {
          text: 'When the e-mail is in the queue.',
          because: 'There is no queue here. That would be handing it over, and not awaiting it.',
        },
      },
    },
    synchronous: {
      question: 'What is synchronous dispatch good for?',
      options: {
        faster: {
          text: 'Answers are faster.',
          because: 'On the contrary: the client waits for every handler.',
        },
        complete: {
          text: 'It is complete, easy to follow, and fails on the spot.',
          because: 'Yes, and while you are learning, losses and repeats need not be a worry yet.',
        },
        crashes: {
          text: 'Nothing gets lost in a crash.',
          because:
            'After the commit it does: what has not run by then is lost. Only the transaction itself is safe.',
        },
      },
    },
    concerns: {
      question: 'You move the e-mail to later. What do you take on?',
      options: {
        delay: {
          text: 'Nothing but a small delay.',
          because: 'The delay is the harmless part. Nobody sees it fail any more, for one.',
        },
        versions: {
          text: 'Conflicts and version numbers.',
          because: 'Those come with writing to a stream, whenever the handlers run.',
        },
        four: {
          text: 'Failures that nobody sees, duplicates, order, and watching it.',
          because: 'Yes. Each of the four needs an answer before it goes live.',
        },
      },
    },
    memory: {
      question: 'Three messages are in a queue in memory. The server crashes. What becomes of them?',
      options: {
        redelivered: {
          text: 'They are delivered after the restart.',
          because: 'From where? The queue was in the memory of the process that is gone.',
        },
        gone: {
          text: 'They are gone, and the clients already have their 200.',
          because: 'Yes. Three lost effects, and nobody will ask again.',
        },
        told: {
          text: 'They are gone, and the clients are told so.',
          because: 'Their requests were answered long ago. There is nobody left to tell.',
        },
      },
    },
    outbox: {
      question: 'When do you need an outbox?',
      options: {
        fast: {
          text: 'When the answer has to be fast.',
          because: 'A queue in memory does that too, with much less effort.',
        },
        once: {
          text: 'When nothing may ever happen twice.',
          because: 'An outbox delivers at least once, so sometimes twice. Idempotent handlers see to that.',
        },
        sure: {
          text: 'When delivery must be sure, even if the server crashes right after the commit.',
          because: 'Yes: event and message are committed together, so there is never one without the other.',
        },
      },
    },
  },
}
