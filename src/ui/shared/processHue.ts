import { hueOfCommand } from '#ui/hueOfCommand.ts'
import type { HueName } from '#ui/tokens.ts'

/** Whose hue: a command's by its index; workers and the relay, which have none, by their id. */
export function hueOfProcess(process: string, command: number): HueName {
  if (command >= 0) return hueOfCommand(command)
  if (process === 'R') return 'relay'
  return /^W\d$/.test(process) ? 'worker' : 'none'
}
