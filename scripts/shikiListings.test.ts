import { beforeAll, describe, expect, test } from 'vitest'
import { compose, createTemplates } from '#listings/compose.ts'
import { codes } from '#listings/listing.ts'
import { everyChoices } from '#projections/everyChoices.ts'
import type { ListingData } from '#ui/code/listingData.ts'
import { tokenKinds } from '#ui/code/tokenKinds.ts'
import { listingDataOf } from './shikiListings.ts'

let data: ListingData
beforeAll(async () => {
  data = await listingDataOf()
})

/** The line's pieces, each behind the first letter of its kind. */
function pieces(code: 'ts' | 'cs', line: string): string {
  const found: string[] = []
  let at = 0
  const lengths = data.tokens[code][line] ?? []
  for (let i = 0; i < lengths.length; i += 2) {
    const end = at + (lengths[i] ?? 0)
    found.push(`${tokenKinds[lengths[i + 1] ?? 0]?.slice(0, 2)}:${line.slice(at, end)}`)
    at = end
  }
  return found.join('|')
}

describe.each(codes)('lines in %s', (code) => {
  test('are cut into pieces from end to end, whatever the listing they are in', () => {
    const templates = createTemplates(data.templates)
    const wrong = new Set<string>()
    for (const { choices } of everyChoices()) {
      for (const { text } of compose(templates, choices, code).files.flatMap(({ lines }) => lines)) {
        const found = data.tokens[code][text.trim()]
        const length = found?.reduce((sum, value, index) => sum + (index % 2 === 0 ? value : 0), 0)
        if (length !== text.trim().length) wrong.add(text)
      }
    }
    expect([...wrong]).toEqual([])
  })
})

test('keywords, calls, types, numbers and texts are told apart', () => {
  expect(pieces('ts', 'if (made.rejected) return reply(422)')).toBe(
    'ke:if |pu:(|pl:made|pu:.|pl:rejected|pu:) |ke:return |fu:reply|pu:(|nu:422|pu:)',
  )
  expect(pieces('ts', 'async function handle(command: Command) {')).toBe(
    'ke:async function |fu:handle|pu:(|pl:command|pu:: |ty:Command|pu:) {',
  )
  expect(pieces('ts', "log.info('done', message)")).toBe(
    "pl:log|pu:.|fu:info|pu:(|st:'done'|pu:,|pl: message|pu:)",
  )
  expect(pieces('cs', 'catch (ConcurrencyException)')).toBe('ke:catch |pu:(|ty:ConcurrencyException|pu:)')
  expect(pieces('cs', 'when (attempt < max)')).toBe('ke:when |pu:(|pl:attempt |pu:<|pl: max|pu:)')
  expect(pieces('cs', '// the server')).toBe('co:// the server')
})
