import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fontFamily } from './fontFamily.ts'

it("the picture's font is the page's", () => {
  const css = readFileSync(join(import.meta.dirname, '../tokens.css'), 'utf8')
  const declared = /--font-body:\s*([^;]+);/.exec(css)?.[1]
  expect(fontFamily).toBe(declared?.replaceAll(/\s+/g, ' '))
})
