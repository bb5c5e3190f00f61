// Which command a process carries out. `A'` and `A''` are A's request, sent again.

import { assert } from '#lib/assert.ts'
import type { Model } from '#sim/model.ts'
import type { CommandSettings } from '#sim/settings.ts'
import type { ProcessId } from '#sim/world.ts'

export const letterOf = (process: ProcessId): string => process.replace(/'+$/, '')

export function commandNamed(model: Model, process: ProcessId): CommandSettings {
  const id = letterOf(process)
  const command = model.settings.commands.find((each) => each.id === id)
  assert(command, `no command ${id}`)
  return command
}

/** Index of the process' command, which gives it its hue. */
export const commandIndex = (model: Model, process: ProcessId): number =>
  model.settings.commands.findIndex(({ id }) => id === letterOf(process))
