import type { DecisionWords } from './decisionWords.ts'
import type { nowOrLater } from './nowOrLater.ts'

export const nowOrLaterEn: DecisionWords<typeof nowOrLater> = {
  title: 'Now or later?',
  intro:
    'An event has happened, and something should follow: points, an e-mail, a row for the auditors. Inside the request, or after it? Answer for one side effect at a time; three handlers of the same event may get three answers.',
  questions: {
    result: {
      short: ['Result needed', 'in the answer?'],
      question: 'Does the answer to the client already need the result of the side effect?',
      hint: 'A receipt that shows the new balance of points: yes. A welcome e-mail: no, nobody reads it while the page is loading.',
    },
    failure: {
      short: ['Failure to be', 'told at once?'],
      question: 'Must the person be told at once when it fails?',
      hint: 'Reserving a parcel slot that the person has just chosen: yes, they can choose another one. Signing up for a newsletter: no, somebody else can look after it.',
    },
    light: {
      short: ['Light: a row in', 'the same database?'],
      question: 'Is it light, a row in the same database that is written within milliseconds?',
      hint: 'An audit row or a balance of points next to the events: yes. Anything that leaves the database (a mail server, a payment provider, another service): no, because it cannot be rolled back.',
    },
    slow: {
      short: ['Slow or flaky call,', 'or answer wanted fast?'],
      question: 'Does it call something slow or flaky outside, or is a faster answer wanted?',
      hint: 'A mail server that sometimes takes two seconds: yes. A step that takes 20 ms and practically never fails, in a system with ten users: no.',
    },
    sure: {
      short: ['Must delivery', 'be sure?'],
      question: 'Must it be delivered for sure, even if the server crashes right after the commit?',
      hint: 'An invoice, a shipment, money: yes. A “people also bought” suggestion: no, nobody misses one that gets lost. Ask the business; it is not a question of technology.',
    },
  },
  leaves: {
    inAnswer: {
      short: ['Now, before', 'the answer'],
      title: 'Now: in the request, before the answer',
      why: 'Whoever reads the answer can rely on it, because the side effect has already taken place. The client waits for it, so it should be quick.',
      needs: {
        quick: 'It must stay quick: every millisecond of the handler is a millisecond of the answer.',
      },
    },
    tellNow: {
      short: ['Now, so that a', 'failure is seen'],
      title: 'Now: in the request, so that a failure is seen on the spot',
      why: 'When a handler throws inside the request, the person it concerns is told there and then. Nothing else makes a failure that hard to overlook.',
      needs: {
        committed:
          'After the commit the event stays, although the answer is a 500, and a crash in between tells nobody anything. Write the sentence for the client accordingly.',
      },
    },
    inTransaction: {
      short: ['Now, in the', 'transaction'],
      title: 'Now: in the transaction of the event',
      why: 'Rows of the same database are committed or undone together with the event. There is no in-between, whatever crashes.',
      needs: {
        noMail: 'Rows only. An e-mail that was sent cannot be rolled back and becomes a ghost.',
      },
    },
    simple: {
      short: ['Now, for the', 'time being'],
      title: 'Now, for the time being: start synchronous',
      why: 'It is complete, easy to follow, fails on the spot, and you need not think of losses and repeats yet. Move it when there is a reason that you can name.',
      needs: {
        reason: 'Measure, so that you notice when the reason comes: here the e-mail takes two seconds.',
      },
    },
    queue: {
      short: ['Later, with a queue', 'in memory'],
      title: 'Later: a queue in the memory of the server',
      why: 'The answer goes out first, and a worker does the rest. It is a small step away from synchronous, and good enough for what may get lost now and then.',
      needs: {
        loss: 'The queue dies with the process: what is in it then never happens, and nobody is told.',
        failure: 'A failure is seen by nobody unless you make it seen: keep dead letters, raise an alarm.',
        backoff: 'Transient faults need retries with a growing pause, and a last one.',
        order: 'Two workers may swap the order. Keep it per stream where it matters.',
        watching: 'Watch the length of the queue and the age of its oldest message.',
      },
    },
    outbox: {
      short: ['Later, with', 'an outbox'],
      title: 'Later: an outbox',
      why: 'The message is a row in the transaction of the event, so there is never one without the other. A relay publishes it, as often as it takes: at least once.',
      needs: {
        duplicates: 'At least once means sometimes twice: this is what a crash at the wrong moment does.',
        idempotency: 'So every handler has to be idempotent: the second time changes nothing.',
        order: 'Order per stream, where it matters, and the waiting that it costs.',
        dead: 'A place for messages that never work: dead letters, so that the stream goes on.',
        watching: 'A correlation id through all of it, so that a missing e-mail can be found and replayed.',
      },
    },
  },
}
