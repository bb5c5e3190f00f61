// Apart from the tokens, because the first paint needs this and not their values.

import type { HueName } from './tokens.ts'

const ofCommands = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const satisfies readonly HueName[]

/** Whose hue: that of a command by its index. */
export const hueOfCommand = (index: number): HueName => ofCommands[index] ?? 'none'
