// What the page around a frame may tell it (docs/embedding.md). It comes from a stranger, so it is copied, bounded and checked like a file.

import * as v from 'valibot'
import { linkLimits } from './link.ts'
import { parseScenario } from './parse.ts'
import { plainJson } from './plainJson.ts'
import { problemText } from './problem.ts'
import type { Scenario } from './schema.ts'
import { problemsOf } from './structure.ts'
import { integer, kind, object, optional } from './values.ts'

const version = v.literal(1, '1')
const step = integer(0, 1_000_000)
const text = (most: number) => v.pipe(v.string('string'), v.maxLength(most, `0..${most}`))

const schema = v.variant(
  'type',
  [
    object({ interleave: version, type: kind('play') }),
    object({ interleave: version, type: kind('pause') }),
    object({ interleave: version, type: kind('seek'), step }),
    object({
      interleave: version,
      type: kind('load'),
      /** One of the three. */
      example: optional(text(100)),
      link: optional(text(linkLimits.characters)),
      scenario: optional(v.unknown()),
      step: optional(step),
    }),
  ],
  '"play" | "pause" | "seek" | "load"',
)

/** What is to be shown, named in one of three ways. */
export type Loadable =
  | { readonly by: 'example'; readonly example: string }
  | { readonly by: 'link'; readonly payload: string }
  | { readonly by: 'scenario'; readonly scenario: Scenario }

export type HostMessage =
  | { readonly type: 'play' | 'pause' }
  | { readonly type: 'seek'; readonly step: number }
  | { readonly type: 'load'; readonly what: Loadable; readonly step: number }

export type ParsedMessage =
  /** Somebody else's: windows send each other all kinds of things. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'message'; readonly message: HostMessage }
  /** In English, for the developer of the page around it. */
  | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): ParsedMessage => ({ kind: 'refused', why })

/** Never throws, whatever it is given. */
export function parseHostMessage(data: unknown): ParsedMessage {
  if (!isOurs(data)) return { kind: 'foreign' }
  const plain = plainJson(data)
  if (!plain.ok) return refused(problemText(plain.problem))
  const parsed = v.safeParse(schema, plain.value)
  if (!parsed.success)
    return refused(
      problemsOf(parsed.issues)
        .slice(0, 3)
        .map((problem) => problemText(problem))
        .join('; '),
    )
  const { output } = parsed
  if (output.type !== 'load') return { kind: 'message', message: output }
  return loadOf(output)
}

/** Structured clones have no getters of their own, but a test or an extension may hand in anything. */
function isOurs(data: unknown): boolean {
  try {
    return typeof data === 'object' && data !== null && Object.hasOwn(data, 'interleave')
  } catch {
    return false
  }
}

type Load = Extract<v.InferOutput<typeof schema>, { type: 'load' }>

function loadOf({ example, link, scenario, step: at = 0 }: Load): ParsedMessage {
  const given = [example, link, scenario].filter((each) => each !== undefined)
  if (given.length !== 1) return refused('load: expected one of example, link, scenario')
  const load = (what: Loadable): ParsedMessage => ({
    kind: 'message',
    message: { type: 'load', what, step: at },
  })
  if (example !== undefined) return load({ by: 'example', example })
  if (link !== undefined) return load({ by: 'link', payload: payloadIn(link) })
  const parsed = parseScenario(scenario)
  if (parsed.ok) return load({ by: 'scenario', scenario: parsed.scenario })
  return refused(
    parsed.problems
      .slice(0, 3)
      .map((problem) => `scenario: ${problemText(problem)}`)
      .join('; '),
  )
}

/** People copy a whole address, its fragment, or the payload alone. */
function payloadIn(link: string): string {
  const query = link.indexOf('?')
  return new URLSearchParams(query === -1 ? '' : link.slice(query)).get('s') ?? link
}
