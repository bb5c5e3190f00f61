// The listings' templates, coloured while the page is built: shiki cuts every line that any listing can have into pieces, and the page gets
// them as data. Nothing of the highlighter is shipped, and nothing is put into the page as HTML.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createHighlighter, type HighlighterGeneric, type ThemeRegistrationRaw } from 'shiki'
import type { Plugin } from 'vite'
import { compose, createTemplates, type TemplateTexts } from '#listings/compose.ts'
import { codes, type Code } from '#listings/listing.ts'
import { everyChoices } from '#projections/everyChoices.ts'
import { tokenKinds, type TokenKind } from '#ui/code/tokenKinds.ts'
import type { ListingData, TokenTable } from '#ui/code/listingData.ts'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'src/listings/templates')
const target = join(root, 'src/ui/code/listingData.ts')

/** Which scopes of the grammars are which kind; a later row wins. */
const scopes: readonly (readonly [TokenKind, readonly string[]])[] = [
  ['punctuation', ['punctuation', 'meta.brace', 'keyword.operator', 'storage.type.function.arrow']],
  [
    'keyword',
    [
      'keyword',
      'storage',
      'constant.language',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
    ],
  ],
  ['punctuation', ['keyword.operator', 'punctuation.terminator']],
  ['keyword', ['keyword.operator.expression', 'keyword.operator.new', 'keyword.operator.expression.pattern']],
  ['number', ['constant.numeric']],
  ['string', ['string', 'punctuation.definition.string']],
  ['function', ['entity.name.function', 'support.function']],
  [
    'type',
    ['entity.name.type', 'support.type', 'support.class', 'entity.other.inherited-class', 'support.constant'],
  ],
  ['comment', ['comment', 'punctuation.definition.comment']],
]

/** A theme whose colours are the kinds: `#000003` is the third of them. */
const colourOf = (kind: TokenKind): string => `#${tokenKinds.indexOf(kind).toString(16).padStart(6, '0')}`
const theme: ThemeRegistrationRaw = {
  name: 'kinds',
  type: 'light',
  colors: { 'editor.foreground': colourOf('plain'), 'editor.background': '#ffffff' },
  settings: scopes.map(([kind, scope]) => ({ scope: [...scope], settings: { foreground: colourOf(kind) } })),
}

const languages = { ts: 'typescript', cs: 'csharp' } as const

/** The pieces of each line of `text` as lengths and kinds, without the indentation. Neighbours of one kind are one piece. */
function tokensOf(
  highlighter: HighlighterGeneric<'typescript' | 'csharp', never>,
  code: Code,
  text: string,
): number[][] {
  const lines = highlighter.codeToTokensBase(text, {
    lang: languages[code],
    theme: 'kinds' as never,
    // Without this a line that takes too long on a busy machine would lose its colours.
    tokenizeTimeLimit: 0,
  })
  return lines.map((tokens) => {
    const pieces: number[] = []
    let isIndent = true
    for (const { content, color = '' } of tokens) {
      const shown = isIndent ? content.trimStart() : content
      if (shown === '') continue
      isIndent = false
      // White space has no colour: it goes with what stands before it.
      const kind = shown.trim() === '' ? pieces.at(-1) : Number.parseInt(color.slice(1), 16)
      if (pieces.at(-1) === kind) pieces[pieces.length - 2] = (pieces.at(-2) ?? 0) + shown.length
      else pieces.push(shown.length, kind ?? 0)
    }
    return pieces
  })
}

/** Reads and colours all of it. Takes a second or two. */
export async function listingDataOf(): Promise<ListingData> {
  const texts: TemplateTexts = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
  const templates = createTemplates(texts)
  const highlighter = await createHighlighter({ themes: [theme], langs: Object.values(languages) })
  const tokens: Record<Code, Record<string, readonly number[]>> = { ts: {}, cs: {} }
  for (const { choices } of everyChoices()) {
    for (const code of codes) {
      for (const { lines } of compose(templates, choices, code).files) {
        // A line is coloured where it stands, in a listing that has it.
        if (lines.every(({ text }) => tokens[code][text.trim()])) continue
        const coloured = tokensOf(highlighter as never, code, lines.map(({ text }) => text).join('\n'))
        for (const [index, { text }] of lines.entries()) tokens[code][text.trim()] ??= coloured[index] ?? []
      }
    }
  }
  highlighter.dispose()
  return { templates: texts, tokens: tokens satisfies Record<Code, TokenTable> }
}

/** Puts the coloured listings where the page asks for them. */
export function shikiListings(): Plugin {
  let data: Promise<ListingData> | null = null
  return {
    name: 'interleave:listings',
    async load(id) {
      if (id.split('?')[0] !== target) return null
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file))
      data ??= listingDataOf()
      return `export const listingData = ${JSON.stringify(await data)}`
    },
    watchChange(id) {
      if (id.startsWith(folder)) data = null
    },
  }
}
