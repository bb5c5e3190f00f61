export const root: string
/** Runs a tool of node_modules; gives its exit status. */
export function runTool(name: string, words: readonly string[]): number
