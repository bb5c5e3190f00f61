// Test support: the command line as scripts meet it, with files and without a process.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave } from './interleave.ts'

export interface Said {
  readonly status: number
  readonly out: string
  readonly error: string
}

export async function call(...words: string[]): Promise<Said> {
  const said = { out: '', error: '' }
  const status = await interleave(words, {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  })
  return { status, ...said }
}

export interface TestFolder {
  /** The path of a new file with this content: text as it is, anything else as JSON. */
  readonly file: (content: unknown, name?: string) => string
  readonly remove: () => void
}

export function testFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'interleave-'))
  return {
    file(content, name = 'scenario.json') {
      const path = join(folder, name)
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
      return path
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
