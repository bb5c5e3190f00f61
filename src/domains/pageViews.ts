// A counter of views: no rule, and order does not matter. The case in which a conflict is pure noise.

import { deciderOf, happened } from './domain.ts'

export interface PageViews {
  readonly views: number
}

type View = Readonly<Record<string, unknown>>

export type PageViewsCommand = { readonly type: 'RecordView'; readonly data: View }
export type PageViewsEvent = { readonly type: 'PageViewed'; readonly data: View }

export const pageViews = deciderOf<PageViews, PageViewsCommand, PageViewsEvent>({
  initialState: { views: 0 },
  canFindNothingToDo: false,
  reports: { RecordView: 'PageViewed' },
  decide: ({ data }) => happened('PageViewed', data),
  evolve: ({ views }) => ({ views: views + 1 }),
  commutes: () => true,
})
