// Which nodes of a request are the dispatcher's.

export type NodeKind = 'collect' | 'handle' | 'enqueue'

const dispatching: ReadonlySet<string> = new Set<NodeKind>(['collect', 'handle', 'enqueue'])

export const isDispatching = (node: string): node is NodeKind => dispatching.has(node)
