// What the headline says before the first step. Apart from the narration of steps, which a first visit does not need yet.

import type { Model } from '#sim/model.ts'
import { say, type Sentence } from './sentence.ts'

/** What is about to happen. */
export function openingOf({ settings: { commands } }: Model): Sentence {
  const [first, second] = commands
  if (!first) return say('opening.none', {})
  const { stream } = first
  const streams = new Set(commands.map((command) => command.stream)).size
  if (!second) return say('opening.one', { process: first.id, stream })
  const together = commands.every(({ at }) => at === first.at)
  if (commands.length > 2) {
    const count = commands.length
    if (streams > 1) return say('opening.manyApart', { count, streams })
    return say(together ? 'opening.many' : 'opening.manyInTurn', { count, stream })
  }
  const two = { process: first.id, other: second.id }
  if (streams > 1) return say('opening.twoApart', two)
  return say(together ? 'opening.two' : 'opening.twoInTurn', { ...two, stream })
}
