// Wherever a person reads of a policy, it has the name that it has in the header.

import { describe, expect, test } from 'vitest'
import { editorEn } from '#i18n/editor.en.ts'
import { editorJa } from '#i18n/editor.ja.ts'
import { pageEn } from '#i18n/page.en.ts'
import { pageJa } from '#i18n/page.ja.ts'
import { conflictCheckEn } from '#workshop/guides/check.en.ts'
import { conflictCheckJa } from '#workshop/guides/check.ja.ts'
import { comparisonEn } from '#workshop/guides/policies.en.ts'
import { comparisonJa } from '#workshop/guides/policies.ja.ts'
import { whichPolicyEn } from '#workshop/guides/whichPolicy.en.ts'
import { whichPolicyJa } from '#workshop/guides/whichPolicy.ja.ts'

const languages = [
  {
    language: 'en',
    page: pageEn,
    editor: editorEn,
    comparison: comparisonEn,
    decision: whichPolicyEn,
    check: conflictCheckEn,
    stop: '.',
  },
  {
    language: 'ja',
    page: pageJa,
    editor: editorJa,
    comparison: comparisonJa,
    decision: whichPolicyJa,
    check: conflictCheckJa,
    stop: '。',
  },
] as const

const kinds = ['retry', 'return-conflict', 'merge', 'overwrite'] as const

const lettered = [
  ['retry', 'retry', 'A'],
  ['return-conflict', 'return', 'B'],
  ['merge', 'merge', 'C'],
] as const

describe.each(languages)('a policy is called the same in $language', (words) => {
  const { page, editor, comparison, decision, check, stop } = words

  test.each(kinds)('%s: in the header and in the form', (kind) => {
    const name = page[`policy.kind.${kind}`]
    const option = editor[`option.policy.kind.${kind}`]
    expect(kind === 'overwrite' ? option.startsWith(name) : option === name).toBe(true)
  })

  test.each(lettered)('%s: in the guides', (kind, id, letter) => {
    const name = `${letter}. ${page[`policy.kind.${kind}`]}`
    expect(comparison.policies[id].name).toBe(name)
    expect(decision.leaves[id].title).toBe(name)
    expect(check.questions.rename.options[id]?.text).toBe(`${name}${stop}`)
  })

  test('what it does with its tries, too', () => {
    const { 'policy.retry': retry, 'policy.return-conflict': giveBack } = page
    expect(retry.startsWith(page['policy.kind.retry'])).toBe(true)
    expect(giveBack.startsWith(page['policy.kind.return-conflict'])).toBe(true)
    for (const strategy of ['reappend', 'redecide'] as const) {
      const name = page[`policy.merge.${strategy}`]
      expect(name.startsWith(page['policy.kind.merge'])).toBe(true)
      expect(name.endsWith(editor[`option.policy.strategy.${strategy}`])).toBe(true)
    }
    expect(page['policy.overwrite']).toBe(page['policy.kind.overwrite'])
  })
})
