// The arrows and notes of one step in a sequence diagram. Computing has none, unless something was decided.

import { commandNamed } from '#projections/commandNamed.ts'
import { millisecondsOf } from '#sim/clock.ts'
import type { Trace } from '#sim/run.ts'
import type { HandlerRun, Result, StepEntry, StoreAnswer } from '#sim/trace.ts'
import { maxAttemptsOf } from '#sim/model.ts'
import { messageName } from './labels.ts'
import { mermaidMessage } from './mermaidText.ts'
import type { SequenceWords } from './sequenceWords.ts'

export interface Cast {
  readonly trace: Trace
  readonly words: SequenceWords
  /** Names of processes in the diagram. `H` is the handler, `S` the store, `Q` the queue, `O` the outside world. */
  readonly nameOf: ReadonlyMap<string, string>
}

interface Scene {
  readonly words: SequenceWords
  readonly entry: StepEntry
  /** The participant who does it: the handler for a request, else the worker or relay itself. */
  readonly here: string
  /** The client of a request. */
  readonly client: string
  readonly arrow: (from: string, how: '->>' | '-->>' | '--x', to: string, text: string) => string
  readonly note: (text: string) => string
}

type Of<Type extends Result['type']> = Extract<Result, { readonly type: Type }>
type Telling<Type extends Result['type']> = (scene: Scene, result: Of<Type>, cast: Cast) => readonly string[]

export function linesOfStep(cast: Cast, entry: StepEntry): readonly string[] {
  const { words, nameOf, trace } = cast
  const isRequest = trace.end.processes.some(({ id }) => id === entry.process)
  const own = nameOf.get(entry.process) ?? 'H'
  // The handler works for all requests, so what it does for whom is said.
  const said = (text: string): string => (isRequest ? `${entry.process}: ` : '') + mermaidMessage(text)
  const scene: Scene = {
    words,
    entry,
    here: isRequest ? 'H' : own,
    client: own,
    arrow: (from, how, to, text) => `${from}${how}${to}: ${said(text)}`,
    note: (text) => `Note over ${isRequest ? 'H' : own}: ${said(text)}`,
  }
  const tell = tellings[entry.result.type] as Telling<Result['type']> | undefined
  return tell?.(scene, entry.result, cast) ?? []
}

function stored({ words, arrow }: Scene, answer: StoreAnswer, how: '-->>' | '--x'): string {
  switch (answer.type) {
    case 'recorded':
      return arrow('S', how, 'H', words.recorded(answer.version))
    case 'conflict':
      return arrow('S', how, 'H', words.refused(answer.conflict.streamId, answer.conflict.actualVersion))
    case 'idempotent':
    case 'corrupted':
      return arrow('S', how, 'H', words.idempotent)
  }
}

function asked({ words, arrow }: Scene, answer: StoreAnswer, from: string): string {
  const expected =
    answer.type === 'recorded'
      ? String(answer.expected)
      : answer.type === 'conflict'
        ? String(answer.conflict.expectedVersion)
        : String(answer.version)
  return arrow(
    from,
    '->>',
    'S',
    words.appends(answer.type === 'recorded' ? answer.events.length : 1, expected),
  )
}

const appended = (scene: Scene, result: StoreAnswer): readonly string[] => [
  asked(scene, result, 'H'),
  stored(scene, result, '-->>'),
]

const readFrom = (scene: Scene, version: number, by: string, text: string): readonly string[] => [
  scene.arrow(by, '->>', 'S', text),
  scene.arrow('S', '-->>', by, scene.words.version(version)),
]

const handled = ({ words, here, arrow, note }: Scene, run: HandlerRun): readonly string[] =>
  run.skipped
    ? [note(words.skips(run.handler, run.eventId))]
    : [arrow(here, '->>', 'O', words.handles(run.handler, run.eventId))]

/** What is worth an arrow or a note; the rest happens inside somebody. */
const tellings: { readonly [Type in Result['type']]?: Telling<Type> } = {
  accepted: ({ client, entry, arrow }, _, { trace }) => [
    arrow(client, '->>', 'H', messageName(commandNamed(trace.model, entry.process))),
  ],
  begun({ words, entry, note }, _, { trace }) {
    if (entry.attempt < 2) return []
    const max = maxAttemptsOf(commandNamed(trace.model, entry.process))
    return [note(words.attempt(entry.attempt, max === null ? '' : String(max)))]
  },
  loaded(scene, { version }, { trace }) {
    const { stream } = commandNamed(trace.model, scene.entry.process)
    const text = scene.entry.node === 'loadSince' ? scene.words.readsSince(stream) : scene.words.reads(stream)
    return readFrom(scene, version, 'H', text)
  },
  refetched: (scene, { version }, { trace }) =>
    readFrom(
      scene,
      version,
      scene.client,
      scene.words.reads(commandNamed(trace.model, scene.entry.process).stream),
    ),
  decided: ({ words, note }, { events }) => events.map((event) => note(words.decides(messageName(event)))),
  rejected: ({ words, note }, { rule }) => [note(words.rejects(rule))],
  noop: ({ words, note }) => [note(words.nothingToDo)],
  recorded: appended,
  idempotent: appended,
  corrupted: appended,
  conflict(scene, result) {
    if (scene.entry.node !== 'load') return appended(scene, result)
    const { streamId, actualVersion } = result.conflict
    return [
      ...readFrom(scene, actualVersion, 'H', scene.words.reads(streamId)),
      scene.note(scene.words.refused(streamId, actualVersion)),
    ]
  },
  noAnswer: (scene, { answer }) => [asked(scene, answer, 'H'), stored(scene, answer, '--x')],
  waited: ({ words, entry, note }) => [note(words.waits(millisecondsOf(entry.duration)))],
  commuting: ({ words, note }) => [note(words.commutes)],
  notCommuting: ({ words, note }) => [note(words.commutesNot)],
  answered: ({ words, client, arrow }, { httpStatus, outcome }) => [
    arrow('H', '-->>', client, words.answers(httpStatus, outcome)),
  ],
  unanswered: ({ words, client, arrow }) => [arrow('H', '--x', client, words.noAnswer)],
  resubmit: ({ words, client, arrow }) => [arrow(client, '->>', 'H', words.resubmits)],
  giveUp: ({ words, client }) => [`Note over ${client}: ${mermaidMessage(words.givesUp)}`],
  emailed: ({ words, here, arrow }) => [arrow(here, '->>', 'O', words.emails)],
  handled,
  allHandled: handled,
  threw({ words, note }, { handler, eventId, after }) {
    const dead = after.kind === 'dead' ? `, ${words.dies(after.letter)}` : ''
    return [note(words.throws(handler, eventId) + dead)]
  },
  enqueued: ({ words, arrow }, { events }) =>
    events.length === 0 ? [] : [arrow('H', '->>', 'Q', words.enqueues(events.join(', ')))],
  taken: ({ words, here, arrow }, { eventId, taking }) => [
    arrow('Q', '->>', here, words.takes(eventId, taking)),
  ],
  acked: ({ words, here, arrow }, { eventId }) => [arrow(here, '-->>', 'Q', words.acks(eventId))],
  ackedTooLate: ({ words, here, arrow }) => [arrow(here, '--x', 'Q', words.ackTooLate)],
  polled: ({ words, here, arrow }, { events }) => [arrow(here, '->>', 'S', words.polls(events.length))],
  published: ({ words, here, arrow }, { eventId }) => [arrow(here, '->>', 'Q', words.publishes(eventId))],
  marked: ({ words, here, arrow }, { eventId }) => [arrow(here, '->>', 'S', words.marks(eventId))],
  markedLast: ({ words, here, arrow }, { eventId }) => [arrow(here, '->>', 'S', words.marks(eventId))],
}
