// Where in the house the person is: in the playground, with or without an exercise, or on one of the pages beside it. The address says so;
// whoever wants to be elsewhere follows a link.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PageName } from './route.ts'

export type Place =
  | { readonly kind: 'playground' }
  | { readonly kind: 'exercise'; readonly id: string }
  | {
      readonly kind: 'page'
      /** `embed`: the stage alone, in a frame of somebody else's page. */
      readonly page: PageName | 'embed'
      readonly id: string | null
      readonly query: string
    }

export interface Whereabouts {
  readonly place: Place
  /** The parameters `embed` and `view` of the address, as written. */
  readonly embed: string | null
  readonly view: string | null
}

export type PlaceStore = StoreApi<Whereabouts>

export const createPlaceStore = (): PlaceStore =>
  createStore<Whereabouts>()(() => ({ place: { kind: 'playground' }, embed: null, view: null }))
