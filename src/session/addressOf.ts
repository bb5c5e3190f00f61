import { isAsGiven } from './asGiven.ts'
import { formatAddress, type Kept } from './route.ts'
import type { Run } from './run.ts'

/** The fragment that brings a run back: an example as it came by its name, anything else as a whole link. */
export async function addressOf(run: Run, step: number, kept: Kept): Promise<string> {
  const { example, scenario, schedule } = run
  if (example !== null && isAsGiven(run)) return formatAddress({ kind: 'play', example }, step, kept)
  const { encodeLink } = await import('#scenario/link.ts')
  return formatAddress({ kind: 'link', payload: await encodeLink(scenario, schedule) }, step, kept)
}
