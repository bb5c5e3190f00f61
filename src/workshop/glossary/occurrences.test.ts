import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { glossaryEn } from './en.ts'
import { glossaryJa } from './ja.ts'
import { markFirst, type Segment } from './occurrences.ts'
import { termIds, terms } from './terms.ts'

const marked = (segments: readonly Segment[] | undefined) =>
  segments?.flatMap((segment) => (typeof segment === 'string' ? [] : [[segment.term, segment.text]]))

describe('markFirst', () => {
  it('marks a term where it is met first, and not again', () => {
    const [first, second] = markFirst('en', ['A conflict is no bug.', 'Conflicts are a queue of conflicts.'])
    expect(first).toEqual(['A ', { term: 'conflict', text: 'conflict' }, ' is no bug.'])
    expect(marked(second)).toEqual([['queue', 'queue']])
  })

  it('takes the longest: an expected version is not a version', () => {
    expect(marked(markFirst('en', ['Its expected version is stale.'])[0])).toEqual([
      ['expected-version', 'expected version'],
    ])
    expect(marked(markFirst('ja', ['Bの期待バージョンは1です。'])[0])).toEqual([
      ['expected-version', '期待バージョン'],
    ])
  })

  it('leaves parts of other words alone', () => {
    expect(markFirst('en', ['reordered restored unmerged'])[0]).toEqual(['reordered restored unmerged'])
  })

  it('goes on from what is known already', () => {
    expect(marked(markFirst('ja', ['競合をマージする'], new Set(['conflict']))[0])).toEqual([
      ['merge', 'マージ'],
    ])
  })

  test.prop([fc.array(fc.constantFrom(...termIds.flatMap((id) => [terms[id].en, ' and ', terms[id].ja])))])(
    'takes nothing away and adds nothing',
    (words) => {
      const text = words.join('')
      for (const language of ['en', 'ja'] as const) {
        const segments = markFirst(language, [text])[0] ?? []
        expect(
          segments.map((segment) => (typeof segment === 'string' ? segment : segment.text)).join(''),
        ).toBe(text)
      }
    },
  )
})

describe('the glossary', () => {
  it('explains every term in both languages, in the other language’s words nowhere', () => {
    for (const id of termIds) {
      expect(glossaryEn[id]).not.toMatch(/[぀-ヿ一-龯]/)
      expect(glossaryJa[id]).toMatch(/[぀-ヿ]/)
      expect(glossaryJa[id]).not.toMatch(/[,!?()]|\. /)
    }
  })

  it('has the terms of the design, by the names it gives them', () => {
    const pairs = Object.values(terms).map(({ en, ja }) => `${ja} ${en}`)
    const wanted =
      '競合 conflict · 楽観ロック optimistic concurrency · 期待バージョン expected version · 履歴 history · 復元 rehydrate · 不変条件 invariant · リトライ retry · 方針 policy · マージ merge · 同期ディスパッチ synchronous dispatch · 非同期（あとで実行） background dispatch · 冪等性 idempotency · 重複 duplicate · 観測 observability · 相関ID correlation id · 取りこぼし lost · 一時的な障害 transient fault'
    expect(wanted.split(' · ').filter((pair) => !pairs.includes(pair))).toEqual([])
    const vocabulary =
      'stream, event, stream version, global position, expected version, load, rehydrate, decide, evolve, append, attempt, conflict, domain rejection, handler, dispatch, outbox message, relay, inbox, acknowledge, redelivery, dead letter, ghost message, zombie record, correlation id, causation id'
    const english: readonly string[] = Object.values(terms).map(({ en }) => en)
    expect(vocabulary.split(', ').filter((word) => !english.includes(word))).toEqual([])
  })

  it('has no two terms of one name', () => {
    for (const language of ['en', 'ja'] as const) {
      const names = Object.values(terms).map((term) => term[language])
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
