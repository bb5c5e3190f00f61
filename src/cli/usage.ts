// What one may type. A slip is answered with what would have been right.

export const usage = `Usage: interleave <command>

  run FILE [--schedule "A A B"] [--stop] [--json]
      runs a scenario to its end (with --stop: to the end of the schedule)
  examples [ID]
      lists the built-in scenarios, or prints one as JSON

FILE may be - for standard input. Exit status: 0 every invariant holds, 1 one is violated, 2 bad input or usage.`
