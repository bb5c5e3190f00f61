// What a reader is told of a span: where it is, what it is, how it went and when.

import type { Translate } from '#i18n/t.ts'
import type { Timeline, TimelineSpan } from '#projections/timeline.ts'
import { nodeText } from './nodeText.ts'
import { handlerName, laneName, type WordSettings } from './words.ts'

export function whatOf(t: Translate, span: TimelineSpan): string {
  const handler = handlerName(t, span.handler ?? '')
  const { name, kind } = span
  switch (kind) {
    case 'step': {
      const node = span.node ?? ''
      return t('timeline.kind.step', { node: nodeText(t, node) || node })
    }
    case 'run':
    case 'effect':
    case 'lostEffect':
      return t(`timeline.kind.${kind}`, { handler })
    case 'event':
    case 'deadLetter':
    case 'down':
      return t(`timeline.kind.${kind}`, { name })
    case 'request':
    case 'noAnswer':
    case 'dispatching':
    case 'cut':
    case 'row':
    case 'message':
    case 'held':
    case 'redelivery':
    case 'crash':
      return t(`timeline.kind.${kind}`)
  }
}

export const statusText = (t: Translate, { status, ghost }: TimelineSpan): string =>
  ghost ? t('timeline.ghost') : status === null ? '' : t(`timeline.status.${status}`)

export function timeText(t: Translate, { start, end }: TimelineSpan): string {
  if (start === end) return t('timeline.time.at', { at: start / 1000 })
  return t('timeline.time.span', { from: start / 1000, to: end / 1000 })
}

/** Everything, in one sentence: the name of a cell of the grid. */
export function cellText(settings: WordSettings, timeline: Timeline, span: TimelineSpan): string {
  const { t } = settings
  const lane = timeline.lanes[span.lane]
  const where = lane
    ? [lane.kind === 'command' || lane.kind === 'worker' ? lane.name : '', laneName(settings, lane)]
    : []
  const values = { lane: where.filter(Boolean).join(' '), what: whatOf(t, span), time: timeText(t, span) }
  const status = statusText(t, span)
  return status === '' ? t('timeline.cell', values) : t('timeline.cell.status', { ...values, status })
}
