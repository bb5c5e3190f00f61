// The nodes of all flowcharts, by the kind of process that can stand on them. Scenarios name them (`durationsMs`, where a crash comes), so
// they are part of the published schema; a test holds the list equal to the machines.

const command = [
  'accept',
  'attempt',
  'load',
  'rehydrate',
  'decide',
  'sideEffect',
  'append',
  'checkVersion',
  'write',
  'canRetry',
  'backOff',
  'loadSince',
  'compare',
  'answerConflict',
  'refetch',
  'review',
  'giveUp',
  'collect',
  'handle',
  'enqueue',
  'succeed',
  'fail',
  'escape',
  'reject',
  'demandPrecondition',
] as const

const worker = ['take', 'handle', 'ack'] as const
const relay = ['poll', 'publish', 'mark'] as const

export type NodeName = (typeof command)[number] | (typeof worker)[number] | (typeof relay)[number]

export const nodesOf: Readonly<Record<'command' | 'worker' | 'relay', readonly NodeName[]>> = {
  command,
  worker,
  relay,
}

export const nodeNames: readonly NodeName[] = [...new Set<NodeName>([...command, ...worker, ...relay])]
