// `interleave open FRAGMENT`: the scenario behind a link as a file, with the choices of the link as its schedule.

import { exampleOf } from '#scenario/examples/examples.ts'
import { decodeLink } from '#scenario/link.ts'
import { linkProblemText } from '#scenario/linkProblem.ts'
import { withSchedule } from '#scenario/withSchedule.ts'
import type { ExitStatus, Streams } from './streams.ts'

/** Takes what people copy: a whole address, its fragment, or the payload alone. */
export async function openCommand(address: string, { out, error }: Streams): Promise<ExitStatus> {
  const fragment = address.trim().replace(/^[^#]*#/, '')
  const example = exampleOf(/^\/play\/([^?]+)/.exec(fragment)?.[1] ?? '')
  if (example) {
    out(JSON.stringify(example.scenario, null, 2))
    return 0
  }
  const decoded = await decodeLink(payloadOf(fragment))
  if (decoded.ok) {
    out(JSON.stringify(withSchedule(decoded.scenario, decoded.schedule), null, 2))
    return 0
  }
  error(`open: ${linkProblemText(decoded.problem)}`)
  return 2
}

function payloadOf(fragment: string): string {
  const query = fragment.indexOf('?')
  return new URLSearchParams(query === -1 ? '' : fragment.slice(query)).get('s') ?? fragment
}
