import { spawnSync } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(fileURLToPath(import.meta.url), '../..')

/** Runs one of the project's own tools (node_modules/.bin) with its output shown; returns the exit code. */
export function runTool(name, args = [], env = {}) {
  const path = `${resolve(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`
  const { status, error } = spawnSync(name, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH: path },
    shell: process.platform === 'win32',
  })
  if (error) console.error(`${name}: ${error.message}`)
  return status ?? 1
}
