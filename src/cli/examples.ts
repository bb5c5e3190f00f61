// `interleave examples [ID]`: the built-in scenarios as a list, or one of them as a file to start from.

import { examples } from '#scenario/examples/examples.ts'
import { englishOf } from './run.ts'
import type { ExitStatus, Streams } from './streams.ts'
import { table } from './table.ts'

export function examplesCommand(id: string | undefined, { out, error }: Streams): ExitStatus {
  if (id === undefined) {
    out(table(examples.map((example) => [example.id, englishOf(example.scenario.title)])))
    return 0
  }
  const example = examples.find((candidate) => candidate.id === id)
  if (example) {
    out(JSON.stringify(example.scenario, null, 2))
    return 0
  }
  const known = examples.map((each) => each.id).join(', ')
  error(`examples: there is no example ${JSON.stringify(id)}; expected one of ${known}`)
  return 2
}
