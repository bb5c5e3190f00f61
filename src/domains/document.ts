// A document with a title. No rule forbids a rename and no machine can say which of two titles is the right one: a person must look.

import { deciderOf, happened } from './domain.ts'

export interface Document {
  readonly title: string | null
}

interface Title extends Readonly<Record<string, unknown>> {
  readonly title: string
}

export type DocumentCommand = { readonly type: 'Rename'; readonly data: Title }
export type DocumentEvent = { readonly type: 'DocumentRenamed'; readonly data: Title }

export const document = deciderOf<Document, DocumentCommand, DocumentEvent>({
  initialState: { title: null },
  canFindNothingToDo: false,
  reports: { Rename: 'DocumentRenamed' },
  decide: ({ data }) => happened('DocumentRenamed', data),
  evolve: (_, { data }) => ({ title: data.title }),
  commutes: () => false,
})
