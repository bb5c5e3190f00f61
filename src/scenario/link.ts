// A scenario and the choices made in it as a few hundred characters behind `#/play?s=`: a format tag, deflated compact JSON in letters that a
// URL leaves alone, a checksum. docs/decisions/0020 says why each; links of this format open in every later version.

import { jsonFlawOf } from './jsonSyntax.ts'
import { limits } from './limits.ts'
import { bytesOf, checksumOf, deflate, inflate, lettersOf } from './linkBytes.ts'
import type { LinkProblem } from './linkProblem.ts'
import { packLink, unpackLink } from './linkScenario.ts'
import { Unreadable } from './linkWire.ts'
import { parseScenario } from './parse.ts'
import { shown } from './problem.ts'
import type { Scenario } from './schema.ts'
import type { Schedule } from '#sim/schedule.ts'

export const linkLimits = {
  /** What every browser, chat and mail program passes on. Above it a file is the better way. */
  fits: 2_000,
  /** What is looked at at all. */
  characters: 65_536,
  /** Of the unpacked JSON. */
  bytes: limits.fileBytes,
} as const

const tag = '1.'
const checksumLength = 4

export type DecodedLink =
  | { readonly ok: true; readonly scenario: Scenario; readonly schedule: Schedule }
  | { readonly ok: false; readonly problem: LinkProblem }

/** The payload of a link; ask `fitsInLink` whether it is one to send. Deflating may differ from browser to browser, reading never does. */
export async function encodeLink(scenario: Scenario, schedule: Schedule): Promise<string> {
  const json = JSON.stringify(packLink(scenario, schedule))
  const sent = tag + lettersOf(await deflate(new TextEncoder().encode(json)))
  return sent + checksumOf(sent)
}

/** Whether a payload is short enough to travel; else the app offers a file and says why. */
export const fitsInLink = (payload: string): boolean => payload.length <= linkLimits.fits

const refused = (problem: LinkProblem): DecodedLink => ({ ok: false, problem })

/** Never rejects, whatever it is given; each bound is checked before what it bounds is spent. */
export async function decodeLink(payload: string): Promise<DecodedLink> {
  if (payload.length > linkLimits.characters)
    return tooLarge('characters', linkLimits.characters, String(payload.length))
  // Mail programs break long lines.
  const letters = payload.replaceAll(/\s/g, '')
  const problem = tagProblem(letters) ?? (await damageOf(letters))
  if (problem) return refused(problem)
  const inflated = await inflate(bodyOf(letters) ?? new Uint8Array(), linkLimits.bytes)
  if (inflated.kind === 'tooLarge') return tooLarge('bytes', linkLimits.bytes, 'more')
  return inflated.kind === 'bytes'
    ? contentOf(inflated.bytes)
    : refused({ code: 'damaged', at: null, expected: 'deflated data', received: shown(inflated.kind) })
}

const tooLarge = (unit: 'characters' | 'bytes', most: number, received: string): DecodedLink =>
  refused({ code: 'tooLarge', unit, expected: String(most), received })

const bodyOf = (letters: string) => bytesOf(letters.slice(tag.length, -checksumLength))

function tagProblem(letters: string): LinkProblem | undefined {
  const [found, format] = /^([1-9][0-9]{0,5})\./.exec(letters) ?? []
  if (found === tag) return undefined
  const received = shown(found ?? letters.slice(0, 12))
  return { code: format === undefined ? 'foreign' : 'tooNew', expected: shown(tag), received }
}

/** What the letters alone show, before anything is unpacked. */
async function damageOf(letters: string): Promise<LinkProblem | undefined> {
  const at = letters.slice(tag.length).search(/[^A-Za-z0-9_-]/)
  if (at !== -1) {
    const strange = shown(letters.charAt(tag.length + at))
    return { code: 'damaged', at: tag.length + at, expected: 'A-Z a-z 0-9 - _', received: strange }
  }
  const sent = letters.slice(0, -checksumLength)
  const [expected, received] = [checksumOf(sent), letters.slice(-checksumLength)]
  if (letters.length > tag.length + checksumLength && expected === received && bodyOf(letters))
    return undefined
  const end = shown(received)
  return (await isCutOff(letters))
    ? { code: 'truncated', expected: 'a longer link', received: `${letters.length} characters` }
    : { code: 'damaged', at: null, expected: `checksum ${shown(expected)}`, received: end }
}

/** Only for the message: whether it is the beginning of a link rather than a changed one. */
async function isCutOff(letters: string): Promise<boolean> {
  const rest = letters.slice(tag.length)
  const found = await inflate(
    bytesOf(rest) ?? bytesOf(rest.slice(0, -1)) ?? new Uint8Array(),
    linkLimits.bytes,
  )
  // The first of them are tables for the others, from which nothing comes out yet.
  const early = rest.length < 60
  if (found.kind === 'cutOff' && (found.bytes.length === 0 ? early : isBeginningOfJson(found.bytes)))
    return true
  for (let kept = 0; kept < checksumLength; kept++) {
    const end = letters.length - kept
    if (!checksumOf(letters.slice(0, end)).startsWith(letters.slice(end))) continue
    const whole = bytesOf(letters.slice(tag.length, end))
    if (whole && (await inflate(whole, linkLimits.bytes)).kind === 'bytes') return true
  }
  return false
}

/** The scanner finds nothing wrong before the end; the longest thing that it looks at as a whole is an escape. */
function isBeginningOfJson(bytes: Uint8Array): boolean {
  const json = new TextDecoder().decode(bytes)
  const flaw = jsonFlawOf(json, limits.depth)
  return !flaw || (flaw.kind === 'syntax' && flaw.offset >= json.length - '\\u0000'.length)
}

function contentOf(bytes: Uint8Array): DecodedLink {
  const packed = jsonIn(bytes)
  if (!packed.ok) return refused(unreadable(packed.expected, packed.received))
  try {
    const { scenario, schedule } = unpackLink(packed.value)
    const parsed = parseScenario(scenario)
    return parsed.ok
      ? { ok: true, scenario: parsed.scenario, schedule }
      : refused({ code: 'invalid', problems: parsed.problems })
  } catch (error) {
    if (error instanceof Unreadable) return refused(unreadable(error.expected, error.received))
    throw error
  }
}

/** The checksum was right, so nobody broke it: whoever wrote it knew more than we do. */
const unreadable = (expected: string, received: string): LinkProblem => ({
  code: 'tooNew',
  expected,
  received,
})

type PackedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string; readonly received: string }

function jsonIn(bytes: Uint8Array): PackedJson {
  const json = textIn(bytes)
  const flaw = json === undefined ? undefined : jsonFlawOf(json, limits.depth)
  if (json !== undefined && !flaw) return { ok: true, value: JSON.parse(json) }
  if (flaw?.kind === 'tooDeep') return { ok: false, expected: `${limits.depth} levels`, received: 'more' }
  return { ok: false, expected: 'JSON', received: shown((json ?? '').slice(0, 20)) }
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
