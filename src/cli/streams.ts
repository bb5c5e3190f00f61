// Where a command's words go: data to `out`, complaints to `error`. The tests listen here instead of at a process.

export interface Streams {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** 0 fine and every invariant holds; 1 an invariant is violated; 2 bad input or usage; 3 a search that stopped at its budget. */
export type ExitStatus = 0 | 1 | 2 | 3
