// Given / when / then for any decider: `given(history).when(command).then(events)`. It knows no test framework: what does not hold is
// thrown as an error that shows both sides, which every framework reports.

import type { Decider, Decision, Message } from './decider.ts'

export interface When {
  when(command: Message): Then
}

export interface Then {
  /** Exactly these events are decided. */
  then(...events: readonly Message[]): void
  /** There is nothing left to do. */
  thenNothing(): void
  thenRejected(rule: string): void
}

/** The state that a history leads to. O(history). */
export const stateAfter = <State>(decider: Decider<State>, history: readonly Message[]): State =>
  history.reduce<State>((state, event) => decider.evolve(state, event), decider.initialState)

/** `given` for one domain: `const given = givenFor(cart)`. */
export function givenFor<State>(decider: Decider<State>): (...history: readonly Message[]) => When {
  return (...history) => ({
    when: (command) => {
      const decision = decider.decide(command, stateAfter(decider, history))
      const expect = (expected: Decision): void => compare(decision, expected)
      return {
        // oxlint-disable-next-line unicorn/no-thenable -- given, when, then is what it is called; nobody awaits it
        then: (...events) => expect({ kind: 'events', events }),
        thenNothing: () => expect({ kind: 'events', events: [] }),
        thenRejected: (rule) => expect({ kind: 'rejected', rule }),
      }
    },
  })
}

function compare(actual: Decision, expected: Decision): void {
  const [was, should] = [canonical(actual), canonical(expected)]
  if (was !== should) throw new Error(`Expected ${should}\nbut decided ${was}`)
}

/** JSON with sorted keys: two messages with the same data are the same message. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{ ${fields.map(([key, field]) => `${key}: ${canonical(field)}`).join(', ')} }`
}
