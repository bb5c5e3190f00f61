// What a span looks like before it has a place: whose hue, how high, what it is filled with. Shape, pattern and sign say how it went.

import type { TimelineLane, TimelineSpan } from '#projections/timeline.ts'
import { hueOfCommand } from '#ui/hueOfCommand.ts'
import type { HueName } from '#ui/tokens.ts'
import { severityOf } from './columns.ts'
import type { Box, IconName, Ink } from './displayList.ts'

export function hueOf({ kind, command }: Pick<TimelineLane, 'kind' | 'command'>): HueName {
  switch (kind) {
    case 'client':
    case 'command':
      return hueOfCommand(command ?? -1)
    case 'store':
      return 'store'
    case 'dispatcher':
    case 'outbox':
    case 'relay':
      return 'relay'
    case 'queue':
    case 'broker':
      return 'queue'
    case 'worker':
    case 'handler':
      return 'worker'
  }
}

/** The icon of a lane, where it has no letter. */
export const iconOfLane = ({ kind }: Pick<TimelineLane, 'kind'>): IconName | null =>
  kind === 'client'
    ? 'client'
    : kind === 'store'
      ? 'store'
      : kind === 'queue' || kind === 'broker' || kind === 'outbox'
        ? 'queue'
        : null

export function iconOfEffect(name: string): IconName {
  return name === 'points' || name === 'audit' ? name : 'email'
}

type Style = Partial<Omit<Box, 'kind' | 'id' | 'x' | 'y' | 'width' | 'height' | 'alpha'>>

export interface Look {
  /** Of the row's height. */
  readonly share: number
  /** Of what is written on it. */
  readonly ink: Ink
  readonly style: Style
  readonly fill: Ink | null
  readonly stroke: Ink | null
  /** Text on it can't be read without a ground. */
  readonly patterned: boolean
  /** A fill with an outline, and no shape or pattern of its own. */
  readonly isPlain: boolean
}

type LooksByKind = Map<TimelineSpan['kind'], Look[]>
const looks = new Map<HueName, LooksByKind>()

/** There are as many looks as there are hues, kinds and statuses: each is made once, and found without making a key. */
export function lookOf(span: TimelineSpan, lane: TimelineLane): Look {
  const hue = hueOf(lane)
  let byKind = looks.get(hue)
  if (!byKind) looks.set(hue, (byKind = new Map()))
  let own = byKind.get(span.kind)
  if (!own) byKind.set(span.kind, (own = []))
  const waits = isWaiting(span)
  const index = (severityOf(span.status) * 2 + (span.status === null ? 1 : 0)) * 2 + (waits ? 1 : 0)
  return (own[index] ??= newLook(span, hue, waits))
}

function newLook(span: TimelineSpan, hue: HueName, waits: boolean): Look {
  const { share, ink, ...style } = { ...kindLook(span.kind, hue, waits), ...statusStyle(span, waits) }
  return {
    share,
    ink,
    style,
    fill: style.fill ?? null,
    stroke: style.stroke ?? null,
    patterned: style.hatch !== undefined || style.chevrons !== undefined,
    isPlain: span.kind !== 'run' && Object.keys(style).every((name) => name === 'fill' || name === 'stroke'),
  }
}

interface Drawn extends Style {
  readonly share: number
  readonly ink: Ink
}

/** The box of a span that has a length; what its status adds is not in it. */
function kindLook(kind: TimelineSpan['kind'], hue: HueName, waits: boolean): Drawn {
  switch (kind) {
    case 'request':
      return { share: 0.5, fill: 'waiting.bg', stroke: 'waiting.fg', hatch: 'waiting.fg', ink: 'waiting.fg' }
    case 'noAnswer':
    case 'lostEffect':
      return { share: kind === 'noAnswer' ? 0.5 : 0.78, ...lost }
    case 'step':
      return waits
        ? { share: 0.36, fill: 'waiting.bg', stroke: 'waiting.fg', hatch: 'waiting.fg', ink: 'waiting.fg' }
        : { share: 0.82, fill: `${hue}.fill`, stroke: `${hue}.ink`, ink: `${hue}.on` }
    case 'run':
      return { share: 0.82, fill: 'worker.tint', stroke: 'worker.ink', ink: 'worker.ink' }
    case 'dispatching':
      return { share: 0.5, fill: `${hue}.tint`, stroke: `${hue}.line`, ink: `${hue}.ink` }
    case 'cut':
      return { share: 0.82, fill: `${hue}.tint`, stroke: 'failed.fg', ink: 'failed.fg', edge: 'torn' }
    case 'message':
    case 'row':
      return { share: 0.6, fill: 'waiting.bg', stroke: 'waiting.fg', hatch: 'waiting.fg', ink: 'waiting.fg' }
    case 'held':
      return { share: 0.82, fill: `${hue}.tint`, stroke: `${hue}.ink`, ink: `${hue}.ink` }
    case 'redelivery':
      return { share: 0.6, fill: 'retry.bg', stroke: 'retry.fg', chevrons: 'retry.fg', ink: 'retry.fg' }
    case 'down':
      return {
        share: 0.82,
        fill: 'failed.bg',
        stroke: 'failed.fg',
        hatch: 'failed.fg',
        ink: 'failed.fg',
        fillAlpha: 0.8,
      }
    case 'event':
    case 'effect':
    case 'crash':
    case 'deadLetter':
      return { share: 0.7, fill: `${hue}.fill`, stroke: `${hue}.ink`, ink: `${hue}.on` }
  }
}

/** Of one colour, not see-through: what was lost at the same moment lies on top of each other. */
const lost = { fill: 'lost.bg', stroke: 'lost.fg', dashed: true, ink: 'lost.fg' } as const

/** Its time is spent waiting for a message, or for the next look. */
const isWaiting = ({ start, busyUntil, end }: TimelineSpan): boolean => busyUntil === start && end > start

/** What the status adds: notch, torn edge, chevrons, dashes, a second outline. */
function statusStyle({ status, kind }: TimelineSpan, waits: boolean): Partial<Drawn> {
  if (
    kind === 'request' ||
    kind === 'down' ||
    kind === 'redelivery' ||
    kind === 'lostEffect' ||
    kind === 'noAnswer'
  )
    return {}
  switch (status) {
    case 'conflict':
      return { edge: 'notch' }
    case 'failed':
      return { edge: 'torn' }
    case 'retry':
      return kind === 'run' || (kind === 'step' && !waits) ? { chevrons: 'retry.fg' } : {}
    case 'lost':
      return { ...lost }
    case 'duplicate':
      return { double: 'duplicate.fg' }
    case 'waiting':
    case 'ok':
    case null:
      return {}
  }
}
