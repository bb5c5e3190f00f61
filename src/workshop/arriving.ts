// Commands of an example that come at other times, so that pressing Play does not do what the learner is to do.

import type { Scenario } from '#scenario/schema.ts'

type Commands = Scenario['commands']

/** In milliseconds, by the id of the command. */
export const arriving = (commands: Commands, times: Readonly<Record<string, number>>): Commands =>
  commands.map((command) => {
    const at = times[command.id]
    return at === undefined ? command : { ...command, at }
  })
