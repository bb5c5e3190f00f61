// What one may type. A slip is answered with what would have been right.

import { formats } from '#exports/formats.ts'

const formatLines = formats.join(' ')

export const usage = `Usage: interleave <command>

  run FILE [--schedule "A A B"] [--stop] [--json]
      runs a scenario to its end (with --stop: to the end of the schedule)
  explore FILE [--max-states N] [--crashes K] [--no-reduction] [--json]
      every interleaving: possible outcomes, and for each invariant whether it holds or a shortest way to break it
  contend [--clients 10,50] [--backoff fullJitter,none] [--base 5] [--cap 2000] [--hop 10,2]
          [--max-attempts none] [--runs 100] [--seed 1] [--json]
      append calls, time and successes of that many clients on one stream (times in milliseconds)
  export FILE --format F [--schedule "A A B"]
      prints the run for another tool; F: ${formatLines}
  link FILE [--schedule "A A B"]
      prints the fragment of an address that opens the scenario with these choices
  open FRAGMENT
      prints the scenario behind a link as JSON, with its choices as the schedule
  examples [ID]
      lists the built-in scenarios, or prints one as JSON
  exercises [--check] [--json]
      lists the exercises; with --check plays each one's solutions and holds it to what an exercise has to be

FILE may be - for standard input. Exit status: 0 every invariant holds, 1 one is violated, 2 bad input or usage,
3 a search that stopped at its budget without finding a violation.`
