// Sentences without their words: a key and the values that its text needs. The texts are in `src/i18n`; a type test in the interface holds
// the two together, key by key and value by value.

type Name = string
type Count = number

interface OfProcess {
  readonly process: Name
}
interface Reading extends OfProcess {
  readonly stream: Name
  readonly version: Count
}
interface Handled extends OfProcess {
  readonly handler: Name
  readonly event: Name
}
interface Refusal extends OfProcess {
  readonly stream: Name
  readonly expected: Count
  readonly actual: Count
}

/** `process`, `other` and `copy` are ids of processes: a view may draw a token for them. */
export interface Sentences {
  'opening.one': OfProcess & { readonly stream: Name }
  'opening.two': OfProcess & { readonly other: Name; readonly stream: Name }
  'opening.twoInTurn': OfProcess & { readonly other: Name; readonly stream: Name }
  'opening.twoApart': OfProcess & { readonly other: Name }
  'opening.many': { readonly count: Count; readonly stream: Name }
  'opening.manyInTurn': { readonly count: Count; readonly stream: Name }
  'opening.manyApart': { readonly count: Count; readonly streams: Count }
  'opening.none': object
  'opening.hintOne': OfProcess
  'opening.hintTwo': OfProcess & { readonly other: Name }
  'opening.hintMany': object

  accepted: OfProcess & { readonly command: Name }
  preconditionMissing: OfProcess
  begun: OfProcess & { readonly attempt: Count; readonly max: Count }
  'begun.unbounded': OfProcess & { readonly attempt: Count }
  'begun.only': OfProcess
  'begun.submission': OfProcess & { readonly attempt: Count }
  'begun.stale': OfProcess & { readonly attempt: Count }
  loaded: Reading
  'loaded.nothing': OfProcess & { readonly stream: Name }
  'loaded.since': Reading & { readonly expected: Count }
  'conflict.append': Refusal
  'conflict.load': Refusal
  'conflict.exists': Reading
  'conflict.missing': OfProcess & { readonly stream: Name }
  'conflict.ahead': Refusal
  rehydrated: OfProcess & { readonly stream: Name; readonly count: Count }
  'rehydrated.empty': OfProcess & { readonly stream: Name }
  decided: OfProcess & { readonly event: Name }
  'decided.several': OfProcess & { readonly count: Count }
  rejected: OfProcess & { readonly rule: Name }
  'rejected.cart-limit': OfProcess
  'rejected.not-in-cart': OfProcess
  'rejected.cart-empty': OfProcess
  'rejected.cart-closed': OfProcess
  'rejected.out-of-stock': OfProcess
  'rejected.not-placed': OfProcess
  'rejected.not-paid': OfProcess
  noop: OfProcess
  emailed: OfProcess
  'emailed.early': OfProcess
  verified: Reading
  'verified.any': OfProcess & { readonly stream: Name }
  recorded: Reading
  'recorded.several': Reading & { readonly count: Count }
  'recorded.merged': Reading
  'recorded.lost': Reading & { readonly decidedOn: Count }
  idempotent: OfProcess
  corrupted: OfProcess
  'noAnswer.done': OfProcess
  'noAnswer.refused': OfProcess
  'checked.left': OfProcess & { readonly left: Count }
  'checked.unbounded': OfProcess
  'checked.wait': OfProcess
  'checked.none': OfProcess & { readonly max: Count }
  'checked.escapes': OfProcess
  waited: OfProcess & { readonly ms: Count }
  commuting: OfProcess
  notCommuting: OfProcess & { readonly mine: Name; readonly theirs: Name }
  refetched: Reading
  resubmit: OfProcess
  giveUp: OfProcess
  'answered.accepted': OfProcess & { readonly status: Count; readonly version: Count }
  'answered.merged': OfProcess & { readonly status: Count; readonly version: Count }
  'answered.idempotent': OfProcess & { readonly status: Count }
  'answered.noop': OfProcess & { readonly status: Count }
  'answered.rejected': OfProcess & { readonly status: Count }
  'answered.conflict': OfProcess & { readonly status: Count }
  'answered.missing': OfProcess & { readonly status: Count }
  'answered.exhausted': OfProcess & { readonly status: Count }
  'answered.escaped': OfProcess & { readonly status: Count }
  'answered.failed': OfProcess & { readonly status: Count }
  unanswered: OfProcess
  gaveUp: OfProcess
  collected: OfProcess
  nothingCollected: OfProcess
  handled: Handled
  'handled.skipped': Handled
  'threw.fails': Handled
  'threw.again': Handled
  'threw.dead': Handled & { readonly letter: Count }
  'threw.dropped': Handled
  'threw.tooLate': Handled
  enqueued: OfProcess & { readonly count: Count }
  taken: OfProcess & { readonly event: Name }
  'taken.again': OfProcess & { readonly event: Name; readonly taking: Count }
  acked: OfProcess & { readonly event: Name }
  ackedTooLate: OfProcess & { readonly event: Name }
  polled: OfProcess & { readonly count: Count }
  published: OfProcess & { readonly event: Name }
  marked: OfProcess & { readonly event: Name }

  crash: { readonly host: Name; readonly count: Count }
  'crash.idle': { readonly host: Name }
  'crash.queue': { readonly host: Name; readonly count: Count; readonly messages: Count }
  'crash.background': { readonly host: Name }
  'crash.forEver': { readonly host: Name; readonly count: Count }
  'sentAgain.choice': OfProcess & { readonly copy: Name }
  'sentAgain.noAnswer': OfProcess & { readonly copy: Name }
  willLose: OfProcess
  willThrow: OfProcess
  replayed: { readonly letter: Count; readonly event: Name }

  'next.accept': OfProcess
  'next.attempt': OfProcess & { readonly attempt: Count }
  'next.load': OfProcess & { readonly stream: Name }
  'next.rehydrate': OfProcess & { readonly stream: Name }
  'next.decide': OfProcess
  'next.sideEffect': OfProcess
  'next.append': OfProcess & { readonly version: Count }
  'next.append.any': OfProcess
  'next.checkVersion': OfProcess & { readonly version: Count }
  'next.write': OfProcess
  'next.canRetry': OfProcess
  'next.backOff': OfProcess
  'next.loadSince': OfProcess
  'next.compare': OfProcess
  'next.refetch': OfProcess
  'next.review': OfProcess
  'next.giveUp': OfProcess
  'next.answer': OfProcess
  'next.collect': OfProcess
  'next.handle': OfProcess & { readonly handler: Name }
  'next.enqueue': OfProcess
  'next.take': OfProcess & { readonly event: Name }
  'next.ack': OfProcess & { readonly event: Name }
  'next.poll': OfProcess
  'next.publish': OfProcess & { readonly event: Name }
  'next.mark': OfProcess & { readonly event: Name }
  'next.throwNext': OfProcess
  'next.replay': { readonly letter: Count }
  'next.crash': { readonly host: Name }
  'next.crash.background': { readonly host: Name }
  'next.loseAnswer': OfProcess
  'next.sendAgain': OfProcess
  'next.nothing': object
}

export type SentenceKey = keyof Sentences

export interface Sentence<Key extends SentenceKey = SentenceKey> {
  readonly key: Key
  readonly values: Sentences[Key]
}

export const say = <Key extends SentenceKey>(key: Key, values: Sentences[Key]): Sentence<Key> => ({
  key,
  values,
})

/** Values that are ids of processes. */
export const processValues: ReadonlySet<string> = new Set(['process', 'other', 'copy'])
