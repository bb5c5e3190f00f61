import type { ProcessMark } from '#projections/chartMarks.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import type { HueName } from '#ui/tokens.ts'

/** Commands have hues of their own; workers share one, told apart by their names. */
export const hueOfMark = ({ kind, command }: Pick<ProcessMark, 'kind' | 'command'>): HueName => {
  if (kind !== 'command') return kind
  return command === null ? 'none' : hueOfCommand(command)
}
