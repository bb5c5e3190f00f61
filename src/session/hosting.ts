// The frame and the page around it. It may tell the frame to play, pause, seek and load, and hears of each step, the outcome and a solved
// exercise. Only the window above this one is listened to, and only from the origin that it had at first.

import { narrationOf } from '#projections/narration.ts'
import { reportOf } from '#projections/report.ts'
import { parseHostMessage, type HostMessage, type Loadable } from '#scenario/hostMessage.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Schedule } from '#sim/schedule.ts'
import type { Sentence } from '#projections/sentence.ts'
import { exampleOf, loadExamples } from './exampleShelf.ts'
import { working } from './idle.ts'
import type { PlayingStore } from './playing.ts'
import { runOf } from './run.ts'
import { move, type Session, type SessionStore } from './session.ts'

/** What the page around it hears, each with `interleave: 1`. */
export type FrameEvent =
  | { readonly type: 'ready' | 'step'; readonly step: number; readonly steps: number; readonly text: string }
  | {
      readonly type: 'outcome'
      readonly complete: boolean
      readonly commands: readonly {
        readonly id: string
        readonly outcome: string
        readonly httpStatus: number | null
      }[]
      /** Ids of the invariants that were broken. */
      readonly broken: readonly string[]
    }
  | { readonly type: 'solved'; readonly exercise: string }
  /** A message that could not be understood or done, in English, for whoever writes that page. */
  | { readonly type: 'refused'; readonly why: string }

export interface Frame {
  readonly session: SessionStore
  readonly playing: PlayingStore
  readonly window: Window
  /** A step in words. */
  readonly textOf: (sentences: readonly Sentence[]) => string
}

export interface Hosted {
  readonly tell: (event: FrameEvent) => void
  readonly stop: () => void
}

/** Where the browser does not say which page is around the frame, the first one that speaks is it. */
function createHost(window: Window) {
  let origin = window.location.ancestorOrigins?.[0] ?? originIn(window.document.referrer)
  return {
    isHost: (event: MessageEvent): boolean => {
      if (window.parent === window || event.source !== window.parent) return false
      origin ??= event.origin
      return event.origin === origin
    },
    /** A page in a sandbox, or from a file, has no origin that could be named. */
    tell: (event: FrameEvent): void => {
      if (window.parent === window) return
      window.parent.postMessage(
        { interleave: 1, ...event },
        origin === null || origin === 'null' ? '*' : origin,
      )
    },
  }
}

function originIn(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null
}

export function connectHost({ session, playing, window, textOf }: Frame): Hosted {
  const host = createHost(window)
  const stepOf = (type: 'ready' | 'step', { trace, cursor }: Session): FrameEvent => ({
    type,
    step: cursor,
    steps: trace.steps.length,
    text: textOf(narrationOf(trace, cursor)),
  })
  const onMessage = (event: MessageEvent) => {
    if (!host.isHost(event)) return
    const parsed = parseHostMessage(event.data)
    if (parsed.kind === 'refused') host.tell({ type: 'refused', why: parsed.why })
    if (parsed.kind === 'message') void obey({ session, playing, tell: host.tell }, parsed.message)
  }
  window.addEventListener('message', onMessage)
  const unsubscribe = session.subscribe((now, before) => {
    if (now.cursor === before.cursor && now.trace === before.trace) return
    host.tell(stepOf('step', now))
    if (now.cursor === now.trace.steps.length) host.tell(outcomeOf(now))
  })
  host.tell(stepOf('ready', session.getState()))
  return {
    tell: host.tell,
    stop: () => {
      window.removeEventListener('message', onMessage)
      unsubscribe()
    },
  }
}

function outcomeOf({ trace }: Session): FrameEvent {
  const { complete, commands, invariants } = reportOf('', trace)
  return {
    type: 'outcome',
    complete,
    commands: commands.map(({ id, outcome, httpStatus }) => ({ id, outcome, httpStatus })),
    broken: invariants.flatMap(({ id, holds }) => (holds ? [] : [id])),
  }
}

interface Stage {
  readonly session: SessionStore
  readonly playing: PlayingStore
  readonly tell: (event: FrameEvent) => void
}

async function obey({ session, playing, tell }: Stage, message: HostMessage): Promise<void> {
  const { isPlaying, send } = playing.getState()
  switch (message.type) {
    case 'play':
      if (!isPlaying) send({ type: 'toggle' })
      return
    case 'pause':
      send({ type: 'pause' })
      return
    case 'seek':
      send({ type: 'pause' })
      move(session, message.step, 'jump')
      return
    case 'load': {
      const done = working()
      try {
        const found = await meantBy(message.what)
        if (typeof found === 'string') return tell({ type: 'refused', why: found })
        send({ type: 'pause' })
        show(session, found, message.step)
      } finally {
        done()
      }
    }
  }
}

interface Found {
  readonly example: string | null
  readonly scenario: Scenario
  readonly schedule: Schedule | null
}

/** Or why not. */
async function meantBy(what: Loadable): Promise<Found | string> {
  switch (what.by) {
    case 'scenario':
      return { example: null, scenario: what.scenario, schedule: null }
    case 'example': {
      await loadExamples()
      const example = exampleOf(what.example)
      if (example) return { example: example.id, scenario: example.scenario, schedule: null }
      return `load: there is no example ${JSON.stringify(what.example)}`
    }
    case 'link': {
      const { decodeLink } = await import('#scenario/link.ts')
      const link = await decodeLink(what.payload)
      if (link.ok) return { example: null, scenario: link.scenario, schedule: link.schedule }
      const { linkProblemText } = await import('#scenario/linkProblem.ts')
      return `load: ${linkProblemText(link.problem)}`
    }
  }
}

/** A step beyond the end is the end. */
function show(session: SessionStore, { example, scenario, schedule }: Found, step: number): void {
  const run = runOf(example, scenario, schedule)
  session.setState(({ chapter }) => ({
    ...run,
    cursor: Math.min(step, run.trace.steps.length),
    moved: 'jump',
    forks: [],
    notice: null,
    chapter: chapter + 1,
  }))
}
