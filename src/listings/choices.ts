// What shapes a listing: the variant of the command's machine, and the few settings beside it that change a line.

export interface Choices {
  readonly policy: 'retry' | 'return-conflict' | 'merge' | 'overwrite'
  /** The command names the version that it expects. */
  readonly pinned: boolean
  readonly backoff: boolean
  readonly reload: boolean
  readonly exhausted: 'result' | 'escapes'
  readonly strategy: 'reappend' | 'redecide'
  readonly preconditionMissing: boolean
  readonly atomicAppend: boolean
  readonly sideEffect: 'none' | 'afterCommit' | 'beforeAppend'
  readonly dispatch: 'none' | 'inTransaction' | 'afterCommit' | 'queue' | 'outbox'
  readonly canFindNothingToDo: boolean
  /** null: without a bound. */
  readonly maxAttempts: number | null
  /** What `return-conflict` answers with. */
  readonly status: 409 | 412
  readonly domain: string
  /** Type of the command: in a listing with an aggregate it is the name of its method. */
  readonly command: string
  readonly delivery: {
    readonly maxAttempts: number | null
    readonly onExhausted: 'deadLetter' | 'log'
  }
  /** The effects of handlers that recognise an event which they have seen. */
  readonly idempotent: readonly string[]
}

/** What a template may ask about. */
export type Answers = Readonly<Record<string, string>>

const yes = (value: boolean): string => (value ? 'yes' : 'no')

/** The choices as answers to what templates ask. */
export function answersOf(choices: Choices): Answers {
  const { sideEffect, dispatch, delivery } = choices
  return {
    policy: choices.policy,
    exhausted: choices.exhausted,
    strategy: choices.strategy,
    sideEffect,
    dispatch,
    status: String(choices.status),
    onExhausted: delivery.onExhausted,
    pinned: yes(choices.pinned),
    backoff: yes(choices.backoff),
    reload: yes(choices.reload),
    preconditionMissing: yes(choices.preconditionMissing),
    atomicAppend: yes(choices.atomicAppend),
    canFindNothingToDo: yes(choices.canFindNothingToDo),
    bounded: yes(choices.maxAttempts !== null),
    boundedDelivery: yes(delivery.maxAttempts !== null),
    pointsInbox: yes(choices.idempotent.includes('points')),
    auditInbox: yes(choices.idempotent.includes('audit')),
    emailKey: yes(choices.idempotent.includes('email')),
    // Something happens between the commit and the answer.
    after: yes(sideEffect === 'afterCommit' || dispatch === 'afterCommit' || dispatch === 'queue'),
    // Something is written together with the events.
    // What was pulled for a transaction that is rolled back goes back into the list, where nobody decides again.
    restores: yes(
      (dispatch === 'inTransaction' || dispatch === 'outbox') &&
        !choices.pinned &&
        (!choices.reload || (choices.policy === 'merge' && choices.strategy === 'reappend')),
    ),
    together: yes(dispatch === 'inTransaction' || dispatch === 'outbox'),
  }
}

const nouns: Readonly<Record<string, string>> = {
  cart: 'cart',
  stock: 'stock',
  order: 'order',
  pageViews: 'page',
  document: 'doc',
}

const verbs: Readonly<Record<string, string>> = {
  Checkout: 'checkOut',
  PlaceOrder: 'place',
  PayOrder: 'markAsPaid',
  ShipOrder: 'markAsShipped',
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

/** Templates speak of an order that is marked as paid, and of three attempts; a scenario has its own words for these. */
export function wordsOf({ domain, command, maxAttempts, delivery }: Choices): ReadonlyMap<string, string> {
  const noun = nouns[domain] ?? 'state'
  const verb = verbs[command] ?? small(command)
  return new Map([
    ['order', noun],
    ['Order', capital(noun)],
    ['markAsPaid', verb],
    ['MarkAsPaid', capital(verb)],
    // No other numbers than these two bounds are ever 3 or 5 in a listing; a test looks.
    ['3', String(maxAttempts ?? 3)],
    ['5', String(delivery.maxAttempts ?? 5)],
  ])
}
