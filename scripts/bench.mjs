// Runs every file of bench/ in its own process, one after the other; words given choose by file name.
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { root, runTool } from './tool.mjs'

const folder = resolve(root, 'bench')
const wanted = process.argv.slice(2)
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter(
    (file) => /\.(ts|mjs)$/.test(file) && (wanted.length === 0 || wanted.some((word) => file.includes(word))),
  )
  .toSorted()

if (files.length === 0) {
  console.error('No benchmark in bench/ matches.')
  process.exit(1)
}
const failed = files.filter((file) => {
  console.log(`\n== ${file}`)
  return (
    runTool('node', [
      '--enable-source-maps',
      '--expose-gc',
      '--import',
      './scripts/typescript.mjs',
      `bench/${file}`,
    ]) !== 0
  )
})
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
