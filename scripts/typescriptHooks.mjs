import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

const isTypeScript = /\.tsx?$/

/** Node's module hook `load`, synchronous: turns our own TypeScript into JavaScript and leaves everything else alone. */
export function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !isTypeScript.test(url)) return nextLoad(url, context)
  const path = fileURLToPath(url)
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    sourcemap: true,
    target: 'es2023',
  })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((error) => error.message).join('; ')}`)
  const mapUrl = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`
  return { format: 'module', shortCircuit: true, source: `${code}\n//# sourceMappingURL=${mapUrl}` }
}
