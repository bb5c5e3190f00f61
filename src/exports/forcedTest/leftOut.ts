// What a generated test says about itself: what it forces, and what of the run it leaves out.

import type { LeftOut } from './plan.ts'

const reasons: Readonly<Record<LeftOut, string>> = {
  dispatch: 'The dispatch of events to handlers, which comes beside or after the append.',
  sideEffect: 'The e-mail that a request sends itself.',
  waiting: 'Time: backoff, latency and handlers take none here. Only the order of the calls is forced.',
}

/** Lines of prose without comment marks. */
export const coverage = (leftOut: readonly LeftOut[]): readonly string[] => [
  'It forces the order in which reads and appends reach the event store, checks what each of them gives, and how it all ends.',
  'It covers reading, deciding and appending. It leaves out:',
  ...leftOut.map((each) => `- ${reasons[each]}`),
  '- Crashes, lost answers, overwriting, and stores that check and write in two steps: runs with those are not exported as a test.',
]
