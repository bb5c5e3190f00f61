// The command line as a function: words in, words and an exit status out. A promise, because links are packed by streams.

import { parseArgs } from 'node:util'
import { formats, isFormat } from '#exports/formats.ts'
import { contendOptions, misuseText } from '#contention/options.ts'
import { contendCommand } from './contend.ts'
import { examplesCommand } from './examples.ts'
import { exercisesCommand } from './exercises.ts'
import { exploreCommand } from './explore.ts'
import { exportCommand } from './export.ts'
import { runCommand } from './run.ts'
import { linkCommand } from './link.ts'
import { openCommand } from './open.ts'
import type { ExitStatus, Streams } from './streams.ts'
import { usage } from './usage.ts'

export async function interleave(words: readonly string[], streams: Streams): Promise<ExitStatus> {
  const [command, ...rest] = words
  switch (command) {
    case 'run':
      return run(rest, streams)
    case 'contend':
      return contend(rest, streams)
    case 'explore':
      return exploring(rest, streams)
    case 'export':
      return exporting(rest, streams)
    case 'link':
      return link(rest, streams)
    case 'open':
      return open(rest, streams)
    case 'examples':
      return examples(rest, streams)
    case 'exercises':
      return exercises(rest, streams)
    case 'help':
    case '--help':
    case '-h':
      streams.out(usage)
      return 0
    case undefined:
      return misuse('a command is missing', streams)
    default:
      return misuse(`there is no command ${JSON.stringify(command)}`, streams)
  }
}

function misuse(what: string, { error }: Streams): ExitStatus {
  error(`interleave: ${what}\n\n${usage}`)
  return 2
}

function run(words: readonly string[], streams: Streams): ExitStatus {
  const parsed = parse(words, {
    schedule: { type: 'string' },
    stop: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if ('misuse' in parsed) return misuse(`run: ${parsed.misuse}`, streams)
  const [file, ...more] = parsed.positionals
  if (file === undefined || more.length > 0) return misuse('run: expected exactly one FILE', streams)
  const { schedule, stop = false, json = false } = parsed.values
  return runCommand({ file, schedule, stop, json }, streams)
}

function contend(words: readonly string[], streams: Streams): ExitStatus {
  const text = { type: 'string' } as const
  const parsed = parse(words, {
    clients: text,
    backoff: text,
    base: text,
    cap: text,
    hop: text,
    'max-attempts': text,
    runs: text,
    seed: text,
    json: { type: 'boolean' },
  })
  if ('misuse' in parsed) return misuse(`contend: ${parsed.misuse}`, streams)
  const [word] = parsed.positionals
  if (word !== undefined) return misuse(`contend: expected no ${JSON.stringify(word)}`, streams)
  const options = contendOptions(parsed.values)
  return options.ok
    ? contendCommand(options.request, streams)
    : misuse(`contend: ${misuseText(options.misuse)}`, streams)
}

async function exploring(words: readonly string[], streams: Streams): Promise<ExitStatus> {
  const parsed = parse(words, {
    'max-states': { type: 'string' },
    crashes: { type: 'string' },
    'no-reduction': { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if ('misuse' in parsed) return misuse(`explore: ${parsed.misuse}`, streams)
  const [file, ...more] = parsed.positionals
  if (file === undefined || more.length > 0) return misuse('explore: expected exactly one FILE', streams)
  const { 'max-states': states, crashes = '0', 'no-reduction': full = false, json = false } = parsed.values
  if (states !== undefined && !/^[1-9]\d{0,8}$/.test(states))
    return misuse(`explore: --max-states ${JSON.stringify(states)}: expected 1..999999999`, streams)
  if (!/^\d$/.test(crashes))
    return misuse(`explore: --crashes ${JSON.stringify(crashes)}: expected 0..9`, streams)
  const maxStates = states === undefined ? undefined : Number(states)
  return exploreCommand({ file, maxStates, crashes: Number(crashes), reduction: !full, json }, streams)
}

function exporting(words: readonly string[], streams: Streams): ExitStatus {
  const parsed = parse(words, { format: { type: 'string' }, schedule: { type: 'string' } })
  if ('misuse' in parsed) return misuse(`export: ${parsed.misuse}`, streams)
  const [file, ...more] = parsed.positionals
  if (file === undefined || more.length > 0) return misuse('export: expected exactly one FILE', streams)
  const { format = '', schedule } = parsed.values
  if (!isFormat(format)) {
    const given = format === '' ? 'is missing' : JSON.stringify(format)
    return misuse(`export: --format ${given}: expected one of ${formats.join(', ')}`, streams)
  }
  return exportCommand({ file, format, schedule }, streams)
}

async function link(words: readonly string[], streams: Streams): Promise<ExitStatus> {
  const parsed = parse(words, { schedule: { type: 'string' } })
  if ('misuse' in parsed) return misuse(`link: ${parsed.misuse}`, streams)
  const [file, ...more] = parsed.positionals
  if (file === undefined || more.length > 0) return misuse('link: expected exactly one FILE', streams)
  return linkCommand({ file, schedule: parsed.values.schedule }, streams)
}

async function open(words: readonly string[], streams: Streams): Promise<ExitStatus> {
  const parsed = parse(words, {})
  if ('misuse' in parsed) return misuse(`open: ${parsed.misuse}`, streams)
  const [fragment, ...more] = parsed.positionals
  if (fragment === undefined || more.length > 0) return misuse('open: expected exactly one FRAGMENT', streams)
  return openCommand(fragment, streams)
}

function examples(words: readonly string[], streams: Streams): ExitStatus {
  const parsed = parse(words, {})
  if ('misuse' in parsed) return misuse(`examples: ${parsed.misuse}`, streams)
  if (parsed.positionals.length > 1) return misuse('examples: expected at most one ID', streams)
  return examplesCommand(parsed.positionals[0], streams)
}

async function exercises(words: readonly string[], streams: Streams): Promise<ExitStatus> {
  const parsed = parse(words, { check: { type: 'boolean' }, json: { type: 'boolean' } })
  if ('misuse' in parsed) return misuse(`exercises: ${parsed.misuse}`, streams)
  const [word] = parsed.positionals
  if (word !== undefined) return misuse(`exercises: expected no ${JSON.stringify(word)}`, streams)
  const { check = false, json = false } = parsed.values
  return exercisesCommand({ check, json }, streams)
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>

/** `parseArgs` throws at words that it does not know; here that is a value like every other slip of a person's. */
function parse<const O extends Options>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (cause) {
    return { misuse: cause instanceof Error ? cause.message : String(cause) }
  }
}
