import type { PromptWords } from './prompts.ts'

export const conflictPromptsEn: PromptWords = {
  start: `I am deciding what my code should do when an append to an event stream is refused, because somebody else appended first (optimistic concurrency).

My command: [which one, and what it changes]
Who else may change the same thing at the same moment: [people, jobs, how many]
How bad a lost change would be, and whether a person is waiting for the answer: […]

For the terms, here is a small simulated run.`,
  example: 'Example:',
  outcome: 'What came of it, with the order of steps (one letter per step of a process):',
  asks: {
    prosAndCons: `Make a table for my case. Columns: A try again on the server (read, decide, append, at most three attempts); B return the conflict to the person (409, or 412 with If-Match); C merge by a rule per pair of events. Rows: advantages, costs, what has to be true in my domain for it to be right, what goes wrong if that is not true.
Keep conflicts and domain rejections apart: a rejection is never retried. Say where a side effect may stand. End with the one you would choose, the fact that would change your mind, and two questions that I should ask the business.`,
    testCases: `Write ten test cases for my command that would catch mistakes in its handling of conflicts. Each as: given (events that are recorded), when (commands, and the order in which they read and append), then (answers and events), and the mistake it catches.
Among them: a second attempt that succeeds; attempts that run out; a rejection after a conflict, which is not retried; an append that is repeated without reading again; a side effect before the append; the last conflict escaping as an unhandled error. No framework, plain text.`,
  },
}

export const laterPromptsEn: PromptWords = {
  start: `I am deciding when the handlers of a domain event should run: in the transaction, after the commit but inside the request, from a queue in memory, or through an outbox.

My event and its handlers: [which event, what each handler does, how long it takes]
What a handler calls outside of our database: [mail server, payment, other services]
What it costs us if one of them is lost, happens twice, or comes late: […]

For the terms, here is a small simulated run.`,
  example: 'Example:',
  outcome:
    'What came of it, with the order of steps (one token per step of a process; R is the relay, W1 a worker):',
  asks: {
    prosAndCons: `Make a table for my case. Columns: in the transaction; after the commit inside the request; queue in memory; outbox. Rows: advantages, costs, what a crash at the worst moment does, who sees a failure, and what each handler would need (idempotency, order, retries with backoff, dead letters, figures to watch).
Judge each handler by itself; they need not all get the same answer. End with what you would choose, the fact that would change your mind, and two questions that I should ask the business.`,
    testCases: `Write ten test cases that would catch mistakes in the dispatch of my event. Each as: given, when (with the moment of the crash or the exception), then (effects, how often, the answer to the client), and the mistake it catches.
Among them: a crash right behind the commit; a crash between an effect and its acknowledgement; a handler that throws once, and one that always throws; two workers that swap the order; a transient fault of 300 ms; a queue that is lost with its process; a dead letter that is replayed. No framework, plain text.`,
  },
}
