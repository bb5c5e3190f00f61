// Whose hue a lane has: its command's; a request that is sent again is the same command.

import type { Lanes } from '#projections/lanes.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import type { HueName } from '#ui/tokens.ts'

export const hueOfLane = ({ command }: { readonly command: number }): HueName => hueOfCommand(command)

export function hueOfProcess({ processes }: Lanes, id: string): HueName {
  const lane = processes.find(({ process }) => process === id)
  return lane ? hueOfLane(lane) : 'store'
}
