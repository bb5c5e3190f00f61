/** For what only a bug in our own code can cause. Refusals that a person can cause are values, never this. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`)
}

/** Closes an exhaustive `switch`: a member that was added to the union and not handled is a type error here. */
export function unreachable(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`)
}
