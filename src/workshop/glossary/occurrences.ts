// Where the terms of the glossary appear first in the texts of a page, so that each is linked once and no page is a sea of links.

import { termIds, terms, type Term, type TermId } from './terms.ts'

export type Segment = string | { readonly term: TermId; readonly text: string }

type Language = 'en' | 'ja'

interface Spelling {
  readonly id: TermId
  readonly text: string
}

const spellingsIn: Readonly<Record<Language, readonly Spelling[]>> = {
  en: spellingsOf('en'),
  ja: spellingsOf('ja'),
}

/** Longest first, so that “expected version” is not taken for “version”. */
function spellingsOf(language: Language): readonly Spelling[] {
  return termIds
    .flatMap((id) => {
      const term: Term = terms[id]
      const others = (language === 'en' ? term.alsoEn : term.alsoJa) ?? []
      return [term[language], ...others].map((text) => ({ id, text }))
    })
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const patterns: Readonly<Record<Language, RegExp>> = {
  // Whole words; a sentence may begin with one.
  en: new RegExp(
    `(?<![\\w-])(?:${spellingsIn.en.map(({ text }) => escaped(text)).join('|')})(?![\\w-])`,
    'gi',
  ),
  ja: new RegExp(spellingsIn.ja.map(({ text }) => escaped(text)).join('|'), 'g'),
}

const termOf = (language: Language, found: string): TermId | undefined =>
  spellingsIn[language].find(({ text }) => text.toLowerCase() === found.toLowerCase())?.id

/**
 * The texts in pieces, in which each term is marked where the reader meets it first. `texts` are in reading order; terms in `known` are not
 * marked any more, and what is marked is added to it. O(characters · spellings).
 */
export function markFirst(
  language: Language,
  texts: readonly string[],
  known = new Set<TermId>(),
): readonly (readonly Segment[])[] {
  return texts.map((text) => {
    const segments: Segment[] = []
    let end = 0
    for (const match of text.matchAll(patterns[language])) {
      const term = termOf(language, match[0])
      if (!term || known.has(term)) continue
      known.add(term)
      if (match.index > end) segments.push(text.slice(end, match.index))
      segments.push({ term, text: match[0] })
      end = match.index + match[0].length
    }
    if (end < text.length) segments.push(text.slice(end))
    return segments
  })
}
