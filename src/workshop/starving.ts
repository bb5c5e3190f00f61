// A schedule in which one command always comes too late: each time it has decided, another one goes through from end to end.

const steps = (id: string, count: number): string => `${id} `.repeat(count)

/** Policy `retry`: five steps until it has decided, seven from end to end, six from a refused append until it has decided once more. */
export const starving = (id: string, others: readonly string[]): string =>
  others.map((other, index) => steps(id, index === 0 ? 5 : 6) + steps(other, 7)).join('') + steps(id, 3)
