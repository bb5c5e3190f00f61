// A scenario from a file (or standard input), or a complaint that names file, path and what was expected.

import { readFileSync } from 'node:fs'
import { parseScenarioText } from '#scenario/parse.ts'
import { problemText } from '#scenario/problem.ts'
import type { Scenario } from '#scenario/schema.ts'
import type { Streams } from './streams.ts'

const standardInput = 0

export function readScenario(file: string, { error }: Streams): Scenario | undefined {
  const text = readText(file, error)
  if (text === undefined) return undefined
  const parsed = parseScenarioText(text)
  if (parsed.ok) return parsed.scenario
  for (const problem of parsed.problems) error(`${file}: ${problemText(problem)}`)
  return undefined
}

function readText(file: string, error: Streams['error']): string | undefined {
  try {
    return readFileSync(file === '-' ? standardInput : file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    error(`${file}: cannot be read (${why}); expected a scenario file, JSON with "version": 1`)
    return undefined
  }
}
