// The listings' templates, and the pieces of every line in them. This file only says what they look like: when it is built or served, what it
// exports comes from `scripts/shikiListings.ts`, which reads the templates and has them coloured there, so that no highlighter is shipped.

import type { TemplateTexts } from '#listings/compose.ts'
import type { Code } from '#listings/listing.ts'

/**
 * The pieces of a line without its indentation: length, kind, length, kind … with kinds as indices into `tokenKinds`. By the text of the line
 * as the template has it.
 */
export type TokenTable = Readonly<Record<string, readonly number[]>>

export interface ListingData {
  readonly templates: TemplateTexts
  readonly tokens: Readonly<Record<Code, TokenTable>>
}

export const listingData: ListingData = { templates: {}, tokens: { ts: {}, cs: {} } }
