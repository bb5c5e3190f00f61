/// <reference types="vite/client" />
import { expect, test } from 'vitest'

const texts = import.meta.glob<string>('./*.en.ts', { query: '?raw', import: 'default', eager: true })
const sources = import.meta.glob<string>(
  ['/src/**/*.{ts,tsx}', '!/src/**/*.test.{ts,tsx}', '!/src/i18n/{en,ja,*.en,*.ja}.ts'],
  { query: '?raw', import: 'default', eager: true },
)
const code = Object.values(sources).join('\n')

/** One `${…}`, with braces and templates in it as deep as the code has them. */
const hole = String.raw`\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}`

const written = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key))
const made = [...code.matchAll(new RegExp('`((?:[\\w.-]|' + hole + ')+)`', 'g'))]
  .map(([, template = '']) => template.split(new RegExp(hole)))
  .filter((parts) => parts.length > 1 && parts.some((part) => /\w/.test(part)))
  .map(
    (parts) =>
      new RegExp(`^${parts.map((part) => part.replaceAll(/[.-]/g, String.raw`\$&`)).join('[\\w.-]+')}$`),
  )

test.each(Object.keys(texts))('every text of %s is asked for somewhere', (file) => {
  const keys = [...(texts[file] ?? '').matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map(([, key = '']) => key)
  expect(keys).not.toEqual([])
  expect(keys.filter((key) => !written.has(key) && !made.some((pattern) => pattern.test(key)))).toEqual([])
})
