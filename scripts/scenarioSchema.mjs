// Writes public/scenario.schema.json from the schema in src/scenario. A test fails while the two differ.
import './typescript.mjs'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const { scenarioJsonSchema } = await import('#scenario/jsonSchema.ts')

const path = 'public/scenario.schema.json'
writeFileSync(path, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
const { status } = spawnSync('npx', ['--no-install', 'oxfmt', path], { stdio: 'inherit' })
process.exitCode = status ?? 1
