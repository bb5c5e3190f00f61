// A run as a Mermaid sequence diagram: people, handler, event store, and what is behind it where events are dispatched.

import { sizeOf } from '#lib/growing.ts'
import { unreachable } from '#lib/assert.ts'
import type { Trace } from '#sim/run.ts'
import type { Entry } from '#sim/trace.ts'
import { everyone } from '#sim/world.ts'
import { processLabel } from './labels.ts'
import { mermaidMessage, mermaidText } from './mermaidText.ts'
import { linesOfStep, type Cast } from './sequenceStep.ts'
import { sequenceWords } from './sequenceWords.ts'
import type { ExportSource } from './source.ts'

/** A diagram with more lines than this is refused by Mermaid's own bound on its text, and read by nobody. */
const mostLines = 400

/** Mermaid text. O(steps). */
export function sequenceOf({ trace, texts }: ExportSource): string {
  const cast: Cast = { trace, words: sequenceWords[texts.language], nameOf: participantsOf(trace) }
  const lines: string[] = []
  let shown = 0
  for (const { entries } of trace.steps) {
    const more = entries.flatMap((entry) => linesOf(cast, entry))
    if (lines.length + more.length > mostLines) break
    lines.push(...more)
    shown++
  }
  const rest = trace.steps.length - shown
  const note = rest > 0 ? [`Note over H,S: ${mermaidMessage(cast.words.more(rest))}`] : []
  return [
    'sequenceDiagram',
    ...[...declarations(cast), ...lines, ...note].map((line) => `  ${line}`),
    '',
  ].join('\n')
}

/** `p0`, `p1` …, because the id of a process may be a word of Mermaid's. */
function participantsOf({ end }: Trace): ReadonlyMap<string, string> {
  return new Map(everyone(end).map(({ id }, index) => [id, `p${index}`]))
}

function declarations({ trace, words, nameOf }: Cast): string[] {
  const { processes, background, effects } = trace.end
  const { dispatch, sideEffect } = trace.model.settings
  const behind = background
    ? [
        ...(background.relay ? [`participant ${nameOf.get('R')} as ${words.relay}`] : []),
        `participant Q as ${background.relay ? words.broker : words.queue}`,
        ...background.workers.map(
          ({ id }) => `participant ${nameOf.get(id)} as ${mermaidText(words.worker(id))}`,
        ),
      ]
    : []
  const hasEffects = dispatch.mode !== 'none' || sideEffect !== 'none' || sizeOf(effects) > 0
  return [
    ...processes.map(({ id }) => `actor ${nameOf.get(id)} as ${mermaidText(processLabel(trace, id))}`),
    `participant H as ${words.handler}`,
    `participant S as ${words.store}`,
    ...behind,
    ...(hasEffects ? [`participant O as ${words.outside}`] : []),
  ]
}

function linesOf(cast: Cast, entry: Entry): readonly string[] {
  const { words, nameOf } = cast
  const over = (who: string, text: string): string[] => [`Note over ${who}: ${mermaidMessage(text)}`]
  switch (entry.kind) {
    case 'step':
      return linesOfStep(cast, entry)
    case 'crash':
      return over(nameOf.get(entry.host) ?? 'H', words.crash(entry.host))
    case 'sentAgain':
      return over(nameOf.get(entry.process) ?? 'H', words.sentAgain(entry.copy))
    case 'replayed':
      return over('Q', words.replayed(entry.letter, entry.eventId))
    case 'willLose':
    case 'willThrow':
      return []
    default:
      return unreachable(entry)
  }
}
