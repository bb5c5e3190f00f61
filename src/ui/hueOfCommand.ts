// Apart from the tokens, because the first paint needs this and not their values.

const ofCommands = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Whose hue: that of a command by its index. */
export const hueOfCommand = (index: number): (typeof ofCommands)[number] | 'none' =>
  ofCommands[index] ?? 'none'
