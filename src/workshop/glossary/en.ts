import type { GlossaryWords } from './terms.ts'

export const glossaryEn: GlossaryWords = {
  event: 'Something that has happened, recorded once and never changed: ItemAdded, OrderPaid.',
  stream:
    'The events of one thing (one cart, one order) in the order in which they were recorded. It only grows.',
  'event-store': 'Keeps streams of events, and checks the expected version of every append.',
  history: 'All events of a stream up to now; what the state is rebuilt from.',
  'stream-version':
    'How many events are in the stream. 0 means there is none yet, the first event makes it 1. (KurrentDB counts from −1 and 0.)',
  'expected-version':
    'The version that the writer has read and decided on. It goes along with the append; if the stream has moved on, the append is refused.',
  'global-position': 'The place of an event among all events of the store, over all streams.',
  load: 'To read the events of a stream from the store, and with them its version.',
  rehydrate: 'To rebuild the state by applying the loaded events one after the other.',
  decide:
    'To work out from a command and the state which new events there should be, or that a rule forbids it.',
  evolve: 'To take one event into the state: state and event in, next state out.',
  append: 'To add events at the end of a stream: all of them, or none.',
  attempt: 'One pass from the read to the append. “Three attempts” are one try and two retries.',
  conflict:
    'An append that is refused because somebody else was faster. To be expected, not a bug; nothing was written.',
  'optimistic-concurrency':
    'To let everybody work without locks, and to check on writing whether somebody else was faster.',
  retry: 'To go through another attempt after a conflict, beginning with the read.',
  policy: 'What is done about a conflict: try again, return it to the person, or merge.',
  merge:
    'To append after events that came in between, because a rule says that they do not get in each other’s way.',
  'lost-update':
    'A change that somebody else overwrote without having seen it, and without anybody being told. “No update is lost” is broken by every blind append, one that was decided without having seen what it follows: even where events only add up and nothing is missing in the end, nobody looked.',
  'stale-decision': 'A decision that was made on a state which is out of date by now.',
  invariant:
    'What always has to hold. In the domain that is a rule: never sell more than there is. Every run is checked for some more, such as “No update is lost”.',
  'domain-rejection': '“No”, said by a rule of the domain. It is an answer, and no retry changes it.',
  commute:
    'Two events commute, or get along, if it makes no difference which of them comes first. That says nothing about a rule that both of them touch.',
  etag: 'The version of a resource in HTTP. The client sends it back in If-Match; if it is out of date, the answer is 412.',
  backoff: 'The pause before the next attempt, usually a longer one each time.',
  jitter: 'A random part of the pause, so that those who collided do not collide again.',
  snapshot: 'A stored state at some version, so that only the events after it have to be read.',
  'side-effect': 'Something outside the event stream: an e-mail, points, a row for the auditors.',
  handler: 'Code that follows an event and brings about a side effect.',
  dispatch: 'To hand recorded events to their handlers.',
  'synchronous-dispatch': 'The handlers run inside the request; the client waits for them.',
  'background-dispatch': 'Somebody else runs the handlers later; the client has its answer before that.',
  queue: 'Messages waiting for a worker. In the memory of the process it dies with the process.',
  worker:
    'Takes messages, runs their handlers, and acknowledges: inside the server, or on a host of its own.',
  outbox: 'A table in the same database: messages are written in the transaction of their event.',
  'outbox-message': 'One row of the outbox: an event that is still to be published.',
  relay: 'The process that reads the outbox, publishes its messages and marks them as sent.',
  inbox: 'Where a handler notes which events it has processed, to recognise one that comes again.',
  acknowledge: 'To tell the queue that a message is done and need not be delivered again.',
  lease: 'How long a worker has a message to itself. When it runs out, another worker may take it.',
  redelivery: 'Another delivery of the same message, because nobody acknowledged it.',
  'dead-letter': 'A message that failed too often and was put aside, where people can find and replay it.',
  'poison-message': 'A message that always fails, however often it is tried.',
  idempotency: 'Doing it twice has the same effect as doing it once.',
  'at-least-once': 'Nothing is lost, but some things may come twice. What an outbox promises.',
  'at-most-once': 'Nothing comes twice, but some things may be lost.',
  order:
    'Whether effects take place in the order of their events. With several workers only if somebody sees to it.',
  duplicate: 'One event that took effect more than once in one handler.',
  'ghost-message': 'A message went out, and the data that it speaks of was never committed.',
  lost: 'The data was committed, and its message never took effect and never will.',
  'zombie-record': 'Committed data whose message was lost: it is there, and nobody outside knows of it.',
  'transient-fault': 'A failure that goes away by itself after a short time.',
  observability: 'Being able to see from outside what is going on: figures, logs, alarms.',
  'correlation-id':
    'An id that a request hands on to everything that follows from it, to find it all together.',
  'causation-id': 'The id of what directly caused an event or message.',
  schedule: 'The order in which the processes take their steps. Here you choose it.',
}
