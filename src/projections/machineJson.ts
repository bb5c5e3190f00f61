// A machine as the JSON that XState and its editor read: the states, and each way out with the names of its guard and its action. What those
// names mean is code, so it stays here; with implementations of one's own the machine runs anywhere.

import type { Compiled } from '#sim/machines/compile.ts'

interface WayJson {
  readonly target: string
  readonly guard?: string
  readonly actions?: string
}

interface StateJson {
  readonly description?: string
  readonly type?: 'final'
  readonly on?: Readonly<Record<string, WayJson | readonly WayJson[]>>
}

export interface MachineJson {
  readonly id: string
  readonly initial: string
  readonly states: Readonly<Record<string, StateJson>>
}

/** `describe`: what a state is called in the person's language; undefined for one that no chart draws. O(nodes · ways). */
export function machineJsonOf(
  { key, initial, nodes, transitions, machine }: Compiled,
  describe: (node: string) => string | undefined,
): MachineJson {
  return {
    id: key,
    initial,
    states: Object.fromEntries(
      nodes.map((node) => {
        const ways = transitions.filter(({ from }) => from === node)
        const description = describe(node)
        const state: StateJson = {
          ...(description === undefined ? {} : { description }),
          ...(machine.root.states[node]?.type === 'final' ? { type: 'final' } : {}),
          ...(ways.length === 0 ? {} : { on: waysByResult(ways) }),
        }
        return [node, state]
      }),
    ),
  }
}

function waysByResult(ways: Compiled['transitions']): NonNullable<StateJson['on']> {
  const on: Record<string, WayJson | readonly WayJson[]> = {}
  for (const result of new Set(ways.map((way) => way.on))) {
    const made = ways
      .filter((way) => way.on === result)
      .map(({ target, guard, action }): WayJson => ({
        target,
        ...(guard === undefined ? {} : { guard }),
        ...(action === undefined ? {} : { actions: action }),
      }))
    const [only] = made
    on[result] = made.length === 1 && only ? only : made
  }
  return on
}
