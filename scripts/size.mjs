// The gate on what a first visit downloads: gzip -9 over everything index.html reaches by static imports.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './tool.mjs'

const limit = 110_000
const dist = resolve(root, 'dist')
const manifest = JSON.parse(readFileSync(resolve(dist, '.vite/manifest.json'), 'utf8'))

const chunks = new Set()
const visit = (key) => {
  if (chunks.has(key)) return
  chunks.add(key)
  for (const next of manifest[key].imports ?? []) visit(next)
}
visit('index.html')

const scripts = ['prepaint.js', ...[...chunks].map((key) => manifest[key].file)]
const styles = [...new Set([...chunks].flatMap((key) => manifest[key].css ?? []))]
const gzipped = (file) => gzipSync(readFileSync(resolve(dist, file)), { level: 9 }).length
const rows = (files) => files.map((file) => ({ file, bytes: gzipped(file) }))
const total = (table) => table.reduce((sum, { bytes }) => sum + bytes, 0)
const print = ({ file, bytes }) => console.log(`${bytes.toLocaleString('en').padStart(9)}  ${file}`)

const js = rows(scripts)
const css = rows(styles)
;[...js, ...css].forEach(print)
print({ file: 'initial CSS', bytes: total(css) })
print({ file: `initial JS, limit ${limit.toLocaleString('en')} (gzip -9)`, bytes: total(js) })
if (total(js) > limit) {
  console.error(
    `Initial JS is ${total(js) - limit} bytes over the limit: load what is not needed at first with import().`,
  )
  process.exit(1)
}
