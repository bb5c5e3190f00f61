// The words of the picture, and what a reader is told of a span, in the person's language.

import { nodeText } from './nodeText.ts'
import type { Translate } from '#i18n/t.ts'
import type { TimelineLane, TimelineSpan } from '#projections/timeline.ts'
import { mostOf } from './layoutLevels.ts'
import type { Words } from './scene.ts'

const millis = (micros: number): number => micros / 1000

const known = ['points', 'email', 'audit', 'sideEffect'] as const
type Known = (typeof known)[number]
const isKnown = (id: string): id is Known => known.some((each) => each === id)

export const handlerName = (t: Translate, id: string): string =>
  isKnown(id) ? t(`timeline.effect.${id}`) : id

export interface WordSettings {
  readonly t: Translate
  /** Whether a client needs its letter to be told from others. */
  readonly clients: number
}

export function wordsOf(settings: WordSettings): Words {
  const { t } = settings
  return {
    lane: (lane) => laneName(settings, lane),
    effects: () => t('timeline.lane.effects'),
    inside: remembered((span, lane) => [
      inside(t, span, lane),
      span.kind === 'step' && span.number !== null ? t.number(span.number) : '',
    ]),
    behind: remembered((span) => behind(t, span)),
    tick: (axis, value) => (axis === 'steps' ? t.number(value) : t('timeline.ms', { ms: millis(value) })),
    fold: (micros) => t('timeline.fold', { ms: millis(micros) }),
    version: (version) => t('timeline.version', { version }),
  }
}

/** Asked for in every frame. */
function remembered<Text>(make: (span: TimelineSpan, lane: TimelineLane) => Text): typeof make {
  const known = new WeakMap<TimelineSpan, Text>()
  return (span, lane) => {
    const found = known.get(span)
    if (found !== undefined) return found
    const made = make(span, lane)
    known.set(span, made)
    return made
  }
}

export function laneName({ t, clients }: WordSettings, lane: TimelineLane): string {
  const { kind, name, type } = lane
  switch (kind) {
    case 'client':
      return clients > 1 ? t('timeline.lane.client', { name }) : t('timeline.lane.one')
    case 'command':
      return type
    case 'store':
      return name
    case 'handler':
      return handlerName(t, name)
    case 'queue':
    case 'broker': {
      const count = mostOf(lane)
      return count > 1 ? t(`timeline.lane.${kind}.most`, { count }) : t(`timeline.lane.${kind}`)
    }
    case 'dispatcher':
    case 'outbox':
    case 'relay':
    case 'worker':
      return t(`timeline.lane.${kind}`)
  }
}

function inside(t: Translate, span: TimelineSpan, lane: TimelineLane): string {
  const { kind, node, start, end, status, name } = span
  const handler = handlerName(t, span.handler ?? '')
  switch (kind) {
    case 'run':
      return t('timeline.on.run', { handler, ms: millis(end - start) })
    case 'step':
      return nodeText(t, node ?? '')
    case 'held':
      if (status === 'lost') return t('timeline.on.held.lost')
      // A queue in memory hands its messages out; a broker leases them, and takes them back.
      if (lane.kind !== 'broker') return t('timeline.on.held')
      return t(span.leaseOver ? 'timeline.on.held.failed' : 'timeline.on.held.leased')
    case 'down':
      return t('timeline.on.down', { host: name, ms: millis(end - start) })
    case 'lostEffect':
      return t('timeline.on.lostEffect', { handler })
    case 'request':
    case 'noAnswer':
    case 'dispatching':
    case 'cut':
    case 'row':
    case 'message':
    case 'redelivery':
      return t(`timeline.on.${kind}`)
    case 'event':
    case 'effect':
    case 'deadLetter':
    case 'crash':
      return ''
  }
}

function behind(t: Translate, { kind, name, status, ghost, start, end }: TimelineSpan): string {
  if (kind === 'request') {
    if (status === 'lost') return t('timeline.behind.lost')
    return name === '' ? '' : t('timeline.behind.answered', { status: name, ms: millis(end - start) })
  }
  if (kind === 'event' || kind === 'deadLetter') return name
  if (kind !== 'effect') return ''
  if (ghost) return t('timeline.behind.ghost')
  return status === 'duplicate' ? t('timeline.behind.duplicate') : ''
}
