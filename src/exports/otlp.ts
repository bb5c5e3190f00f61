// OpenTelemetry's JSON encoding of a trace (OTLP/HTTP): a span per request, attempt, delivery and step. What belongs to one command is one
// trace, whoever works on it; a handler's span is linked to the span that recorded the event. The clock starts at a fixed moment, so the
// same run is the same text.

import { hashOfText, mix } from '#lib/hash.ts'
import { letterOf } from '#projections/commandNamed.ts'
import type { Micros } from '#sim/clock.ts'
import { localText, type ExportSource } from './source.ts'
import { activityOf, type Slice } from './activity.ts'
import { sliceName } from './labels.ts'

type Json = Readonly<Record<string, unknown>>

/** 2024-01-01T00:00:00Z in nanoseconds. Virtual time has no date; a viewer wants one. */
const epoch = 1_704_067_200_000_000_000n

const nanos = (at: Micros): string => String(epoch + BigInt(at) * 1000n)

/** `words` times eight hexadecimal digits; never all zero, which would be no id. */
function hexOf(text: string, words: number): string {
  const digits = Array.from({ length: words }, (_, i) =>
    (mix(mix(hashOfText(text), text.length), i + 1) >>> 0).toString(16).padStart(8, '0'),
  ).join('')
  return /^0+$/.test(digits) ? digits.replace(/0$/, '1') : digits
}

const text = (key: string, value: string): Json => ({ key, value: { stringValue: value } })
const whole = (key: string, value: number): Json => ({ key, value: { intValue: String(value) } })

/** JSON text, one resource with one scope. O(steps + events). */
export function otlpOf({ scenario, trace, texts }: ExportSource): string {
  const { slices, causes } = activityOf(trace)
  const title = localText(scenario.title, texts.language)
  const run = `${title} ${trace.steps.length} ${trace.end.clock}`
  const idOf = (slice: Slice) => ({
    traceId: hexOf(`${run} ${correlationOf(slices, slice)}`, 4),
    spanId: (slice.id + 1).toString(16).padStart(16, '0'),
  })
  const links = linksOf(slices, causes, idOf)
  const spans = slices.map((slice) => spanOf(slices, slice, idOf, links.get(slice.id) ?? []))
  const resource = { attributes: [text('service.name', 'interleave'), text('interleave.scenario', title)] }
  const document = { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: 'interleave' }, spans }] }] }
  return `${JSON.stringify(document, null, 1)}\n`
}

type IdOf = (slice: Slice) => { readonly traceId: string; readonly spanId: string }

/** The request it belongs to; of a worker's delivery, the one whose event it is; of anything else, whoever does it. */
function correlationOf(slices: readonly Slice[], slice: Slice): string {
  for (let at: Slice | undefined = slice; at; at = at.parent === null ? undefined : slices[at.parent]) {
    if (at.kind === 'request') return letterOf(at.process)
    if (at.kind === 'delivery') {
      const taken = slices[at.id + 1]?.entry?.result
      if (taken?.type === 'taken') return letterOf(taken.eventId.split('#')[0] ?? '')
    }
  }
  return slice.process
}

function linksOf(
  slices: readonly Slice[],
  causes: ReturnType<typeof activityOf>['causes'],
  idOf: IdOf,
): ReadonlyMap<number, readonly Json[]> {
  const links = new Map<number, Json[]>()
  for (const { kind, from, to } of causes) {
    const cause = slices[from]
    if (!cause) continue
    const link = { ...idOf(cause), attributes: [text('interleave.cause', kind)] }
    links.set(to, [...(links.get(to) ?? []), link])
  }
  return links
}

function spanOf(slices: readonly Slice[], slice: Slice, idOf: IdOf, links: readonly Json[]): Json {
  const parent = slice.parent === null ? undefined : slices[slice.parent]
  return {
    ...idOf(slice),
    ...(parent ? { parentSpanId: idOf(parent).spanId } : {}),
    name: sliceName(slice),
    kind: kindOf(slice),
    startTimeUnixNano: nanos(slice.start),
    endTimeUnixNano: nanos(slice.end),
    attributes: attributesOf(slice),
    links,
    status: { code: isFailure(slice) ? 2 : 0 },
  }
}

/** SpanKind: 2 server, 3 client, 5 consumer, 1 internal. */
function kindOf({ kind, entry }: Slice): number {
  if (kind === 'request') return 2
  if (kind === 'delivery') return 5
  return entry && ['load', 'append', 'loadSince', 'refetch'].includes(entry.node) ? 3 : 1
}

const failures: ReadonlySet<string> = new Set(['conflict', 'threw', 'noAnswer', 'unanswered', 'corrupted'])

const isFailure = ({ entry }: Slice): boolean => entry !== null && failures.has(entry.result.type)

function attributesOf({ process, entry }: Slice): readonly Json[] {
  if (!entry) return [text('interleave.process', process)]
  const { result } = entry
  return [
    text('interleave.process', process),
    whole('interleave.attempt', entry.attempt),
    text('interleave.result', result.type),
    ...('eventId' in result ? [text('messaging.message.id', result.eventId)] : []),
    ...('handler' in result ? [text('interleave.handler', result.handler)] : []),
    ...(result.type === 'answered' ? [whole('http.response.status_code', result.httpStatus)] : []),
  ]
}
